// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { Json } from '../json.ts'

/** The person, by the names of WS400 */
export interface Ciudadano {
  /** The last name, 2 to 100 letters */
  apellido?: Json | undefined
  /** The first name, 2 to 100 letters */
  nombre?: Json | undefined
  /** The type of the document, as the registry codes it */
  tipoDocumento?: Json | undefined
  /** The number of the document; null: none */
  numeroDocumento?: Json | undefined
  /** The day of birth, dd-MM-yyyy or yyyy-MM-dd */
  fechaNacimiento?: Json | undefined
  /** The sex in the document: M, F or X */
  sexo?: Json | undefined
  /** The country of a passport, as the registry codes it */
  paisEmisionTipoDocumento?: Json | undefined
  /** Whether the person says that they are of an indigenous people: Si or No */
  seDeclaraPuebloIndigena?: Json | undefined
  /** The telephone number, 7 to 50 letters */
  telefono?: Json | undefined
  /** The mail address, 5 to 100 letters */
  mail?: Json | undefined
  /** The address; null or absent: not said */
  domicilio?: {
    /** The street and the number */
    calle?: Json | undefined
    /** The department, as the registry codes it */
    idDepartamento?: Json | undefined
    /** The locality, as the registry codes it */
    idLocalidad?: Json | undefined
    /** The country, as the registry codes it */
    idPais?: Json | undefined
    /** The province, as the registry codes it */
    idProvincia?: Json | undefined
  } | null | undefined
  /** Who is in charge of the person: of the undocumented and of small children */
  personaACargo?: {
    /** The type of their document, as the registry codes it */
    tipoDocumento?: Json | undefined
    /** The number of their document */
    numeroDocumento?: Json | undefined
    /** What they are to the person, as the registry codes it */
    vinculo?: Json | undefined
  } | null | undefined
}

/** The event, by the names of WS400 */
export interface EventoCasoNominal {
  /** The day of the paper form, dd-MM-yyyy or yyyy-MM-dd */
  fechaPapel?: Json | undefined
  /** The group of events */
  idGrupoEvento?: Json | undefined
  /** The event */
  idEvento?: Json | undefined
  /** The classification */
  idClasificacionManualCaso?: Json | undefined
  /** The REFES code of the establishment that reports, 14 digits */
  idEstablecimientoCarga?: Json | undefined
}

export interface CasesReportInput {
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
  /**
   * The person has this illness anew.
   * @default false
   */
  new_episode?: boolean | undefined
  /**
   * The laboratory's own item: the lab map gives the codes that the report leaves out.
   * @default null
   */
  item?: string | null | undefined
  /**
   * Whether the person is pregnant, for the lab map alone; null: not known.
   * @default null
   */
  pregnant?: boolean | null | undefined
  /** As WS400 takes it; faults are answered under its keys, in its words */
  ciudadano: Ciudadano
  /** As WS400 takes it; without idEstablecimientoCarga the desk's establishment is meant */
  eventoCasoNominal: EventoCasoNominal
}

/** A case whose report was taken, with what is worth a look */
export interface WrittenCase {
  /** The case */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the case stands on its way to the registry */
  state: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not */
  held_because: "code_disabled" | "paused" | "restored" | null
  /** Why nobody knows whose the registry's number is; null where the answer itself is unknown */
  doubt_because: "not_our_person" | "number_of_another_case" | null
  /**
   * The registry's number of the case; null: it has none yet.
   * At least 1.
   */
  id_caso: number | null
  /** What the registry refused, under the source's own paths. Texts that the source documents are shown; of any other only the field, as `sealed`, unless the person is asked for. Of a case that is held, `code_disabled` tells since when the list has not had its codes */
  errors: Record<string, Json> | null
  /**
   * The group of events (idGrupoEvento).
   * At least 0, at most 2147483647.
   */
  group_id: number
  /**
   * The event (idEvento).
   * At least 0, at most 2147483647.
   */
  event_id: number
  /**
   * The classification (idClasificacionManualCaso).
   * At least 0, at most 2147483647.
   */
  classification_id: number
  /**
   * The day of the paper form (fechaPapel).
   * YYYY-MM-DD.
   */
  paper_date: string
  /** The REFES code of the establishment that reports it */
  establishment: string
  /** Whether the person has this illness anew */
  new_episode: boolean
  /** The laboratory's own item by which the codes were found; null: none */
  item: string | null
  /** Each attempt to send it, the oldest first */
  attempts: CaseAttempt[]
  /** What is to be entered by hand in SISA, because WS400 takes no update: the names of the changed fields, or `cancel`. Until it is acknowledged it is on the work list, and the report is not purged */
  pending_manual: string[] | null
  /**
   * A case in doubt that is sent once more by itself, not before this instant: the answer tells, so nobody need look it up.
   * An instant, with `Z` in answers.
   */
  resend_due: string | null
  /** What somebody found out of a case in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When somebody said that our information was added to an adopted case.
   * An instant, with `Z` in answers.
   */
  acknowledged_at: string | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what was said of the person was removed.
   * An instant, with `Z` in answers.
   */
  purged_at: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * The number of its newest change.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** What refuses nothing and a person should see: a birth after today or after the paper, a paper older than a year, a name without letters, an establishment that is not the desk's, codes that no list could check */
  warnings: CaseWarning[]
}

/** One attempt to send a case to the registry */
export interface CaseAttempt {
  /**
   * The number of the attempt, counted from 1.
   * At least 0, at most 2147483647.
   */
  number: number
  /** The registry that was asked: stand_in, test or production */
  registry: string
  /**
   * When it began.
   * An instant, with `Z` in answers.
   */
  started_at: string
  /**
   * When it ended; null: it is under way.
   * An instant, with `Z` in answers.
   */
  ended_at: string | null
  /** What the answer meant; null while it is under way, or where none came */
  verdict: string | null
  /**
   * The HTTP status of the answer; null: none came.
   * At least 100, at most 599.
   */
  http_status: number | null
  /**
   * The registry's number that it answered; null: none.
   * At least 1.
   */
  id_caso: number | null
}

/** What is worth a look in a report that was taken */
export interface CaseWarning {
  /** What is worth a look, for programs */
  code: "codes_not_checked" | "born_after_today" | "born_after_paper_date" | "old_paper_date" | "name_without_letters" | "other_establishment"
  /** The field, by the source's name */
  field: string
  /** What is worth a look, in words */
  detail: string
}

export interface CasesReportOperation extends Operation<'report_faulty' | 'desk_not_set' | 'item_not_mapped' | 'source_reference_taken' | 'case_already_reported' | 'looks_like_a_repeat'> {
  /**
   * Report a notifiable case
   *
   * Checked at once against everything that WS400 documents; faults are answered as `report_faulty`, each under the key and in the words of the source, and nothing is kept. So is a group, event and classification that no version of the list ever had together. What the list had and has no more is taken and `held` until it comes back. What is accepted is kept, and sent to the registry once.
   *
   * The same `source_reference` with the same report is the same case, however often it comes and however its numbers are written. Another report of the same person (type, number and sex of the document, and of a passport its country) and event is refused with the first one, unless `new_episode` is said. People without a document number are never taken for each other; an equal report of one within 24 hours is refused as a repeat, unless `new_episode` is said.
   *
   * A DNI of digits is compared and sent without dots, blanks and leading zeros. Zeros alone, `SN`, `SD`, `NN` and `ND` are no number: say null.
   *
   * `POST /v1/snvs/cases`. Scope: `cases:write`.
   *
   * Refused as
   * - `report_faulty` (422): The report has faults
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `source_reference_taken` (409): Another report has this source reference
   * - `case_already_reported` (409): This person and event is a case already
   * - `looks_like_a_repeat` (409): An equal report came a short while ago
   */
  mutate(input: CasesReportInput, options?: CommandOptions): Promise<WrittenCase>
}

export interface CasesListInput {
  /**
   * Those in this state; null: no filter.
   * @default null
   */
  state?: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled" | null | undefined
  /**
   * The one that the clinic calls so; null: no filter.
   * @default null
   */
  source_reference?: string | null | undefined
  /**
   * The registry's number, also one that is disputed.
   * At least 1.
   * @default null
   */
  id_caso?: number | null | undefined
  /**
   * Those of this establishment, by its REFES code; null: no filter.
   * @default null
   */
  establishment?: string | null | undefined
  /**
   * Why they are held, or in doubt.
   * @default null
   */
  reason?: "code_disabled" | "paused" | "restored" | "not_our_person" | "number_of_another_case" | null | undefined
  /**
   * Those that were reported to us longer ago than so many hours; null: no filter.
   * At least 0, at most 87600.
   * @default null
   */
  older_than_hours?: number | null | undefined
  /**
   * The work list: what somebody has to look at. Refused cases, doubts that nothing resolves by itself, adopted cases that are not acknowledged, and what is to be entered by hand (`pending_manual`).
   * @default false
   */
  to_do?: boolean | undefined
  /**
   * Those in this part of the work, as `GET /v1/snvs/figures` counts them; null: no filter.
   * @default null
   */
  part?: "to_mend" | "in_doubt" | "adopted" | "by_hand" | "held" | "queued" | "reported" | "cancelled" | null | undefined
  /**
   * Whether the oldest come first.
   * @default false
   */
  oldest_first?: boolean | undefined
  /**
   * Those of this event (idEvento); null: no filter.
   * At least 0, at most 2147483647.
   * @default null
   */
  event_id?: number | null | undefined
  /**
   * Reported to us on this day, in the clinic's zone.
   * YYYY-MM-DD.
   */
  created_on?: string | null | undefined
  /**
   * Those with a paper form of this day; null: no filter.
   * YYYY-MM-DD.
   */
  paper_date?: string | null | undefined
  /**
   * The document number of the person or of who is in charge of them, whole; over tRPC it is in no address.
   * @default null
   */
  document?: string | null | undefined
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface SeenCasePage {
  /** What this page holds, in the order of the list */
  items: SeenCase[]
  /**
   * How many the whole list has.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the list come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page could hold.
   * At least 1, at most 200.
   */
  limit: number
}

/** A case, with its person masked */
export interface SeenCase {
  /** The case */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the case stands on its way to the registry */
  state: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not */
  held_because: "code_disabled" | "paused" | "restored" | null
  /** Why nobody knows whose the registry's number is; null where the answer itself is unknown */
  doubt_because: "not_our_person" | "number_of_another_case" | null
  /**
   * The registry's number of the case; null: it has none yet.
   * At least 1.
   */
  id_caso: number | null
  /** What the registry refused, under the source's own paths. Texts that the source documents are shown; of any other only the field, as `sealed`, unless the person is asked for. Of a case that is held, `code_disabled` tells since when the list has not had its codes */
  errors: Record<string, Json> | null
  /**
   * The group of events (idGrupoEvento).
   * At least 0, at most 2147483647.
   */
  group_id: number
  /**
   * The event (idEvento).
   * At least 0, at most 2147483647.
   */
  event_id: number
  /**
   * The classification (idClasificacionManualCaso).
   * At least 0, at most 2147483647.
   */
  classification_id: number
  /**
   * The day of the paper form (fechaPapel).
   * YYYY-MM-DD.
   */
  paper_date: string
  /** The REFES code of the establishment that reports it */
  establishment: string
  /** Whether the person has this illness anew */
  new_episode: boolean
  /** The laboratory's own item by which the codes were found; null: none */
  item: string | null
  /** Each attempt to send it, the oldest first */
  attempts: CaseAttempt[]
  /** What is to be entered by hand in SISA, because WS400 takes no update: the names of the changed fields, or `cancel`. Until it is acknowledged it is on the work list, and the report is not purged */
  pending_manual: string[] | null
  /**
   * A case in doubt that is sent once more by itself, not before this instant: the answer tells, so nobody need look it up.
   * An instant, with `Z` in answers.
   */
  resend_due: string | null
  /** What somebody found out of a case in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When somebody said that our information was added to an adopted case.
   * An instant, with `Z` in answers.
   */
  acknowledged_at: string | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what was said of the person was removed.
   * An instant, with `Z` in answers.
   */
  purged_at: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * The number of its newest change.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** The person, masked; null once it is purged */
  person: {
    /** The initials of the person */
    initials: string
    /** The last three characters of the document; null: none */
    document_end: string | null
  } | null
}

export interface CasesListOperation extends Operation<never> {
  /**
   * List reported cases, the newest first
   *
   * Persons are masked. With `oldest_first` what waits longest comes first.
   *
   * `GET /v1/snvs/cases`. Scope: `cases:read`.
   */
  query(input: CasesListInput, options?: CallOptions): Promise<SeenCasePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CasesListInput, options?: CallOptions): AsyncGenerator<SeenCasePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CasesListInput, options?: CallOptions): AsyncGenerator<SeenCase>
}

export interface CasesGetInput {
  /** The case */
  case_id: string
  /**
   * Whether the whole report is shown.
   * @default false
   */
  personal?: boolean | undefined
}

/** A case as somebody looks at it, with what may be done to it */
export interface ShownCase {
  /** The case */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the case stands on its way to the registry */
  state: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not */
  held_because: "code_disabled" | "paused" | "restored" | null
  /** Why nobody knows whose the registry's number is; null where the answer itself is unknown */
  doubt_because: "not_our_person" | "number_of_another_case" | null
  /**
   * The registry's number of the case; null: it has none yet.
   * At least 1.
   */
  id_caso: number | null
  /** What the registry refused, under the source's own paths. Texts that the source documents are shown; of any other only the field, as `sealed`, unless the person is asked for. Of a case that is held, `code_disabled` tells since when the list has not had its codes */
  errors: Record<string, Json> | null
  /**
   * The group of events (idGrupoEvento).
   * At least 0, at most 2147483647.
   */
  group_id: number
  /**
   * The event (idEvento).
   * At least 0, at most 2147483647.
   */
  event_id: number
  /**
   * The classification (idClasificacionManualCaso).
   * At least 0, at most 2147483647.
   */
  classification_id: number
  /**
   * The day of the paper form (fechaPapel).
   * YYYY-MM-DD.
   */
  paper_date: string
  /** The REFES code of the establishment that reports it */
  establishment: string
  /** Whether the person has this illness anew */
  new_episode: boolean
  /** The laboratory's own item by which the codes were found; null: none */
  item: string | null
  /** Each attempt to send it, the oldest first */
  attempts: CaseAttempt[]
  /** What is to be entered by hand in SISA, because WS400 takes no update: the names of the changed fields, or `cancel`. Until it is acknowledged it is on the work list, and the report is not purged */
  pending_manual: string[] | null
  /**
   * A case in doubt that is sent once more by itself, not before this instant: the answer tells, so nobody need look it up.
   * An instant, with `Z` in answers.
   */
  resend_due: string | null
  /** What somebody found out of a case in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When somebody said that our information was added to an adopted case.
   * An instant, with `Z` in answers.
   */
  acknowledged_at: string | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what was said of the person was removed.
   * An instant, with `Z` in answers.
   */
  purged_at: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * The number of its newest change.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** The person, masked; null once it is purged */
  person: {
    /** The initials of the person */
    initials: string
    /** The last three characters of the document; null: none */
    document_end: string | null
  } | null
  /** What was reported; null unless asked for, and once it is purged */
  report: {
    /** The person, as it was reported */
    ciudadano: Ciudadano
    /** The event, as it was reported */
    eventoCasoNominal: EventoCasoNominal
  } | null
  /** What `pending_manual` is about; null unless asked for */
  correction: CaseCorrection | null
  /** What a person may do to it as it stands. `correct` is PUT, each other one the last word of its path */
  acts: ("correct" | "resend" | "resolve" | "cancel" | "acknowledge" | "dispute")[]
}

/** What is to be entered by hand at the registry */
export interface CaseCorrection {
  /** The corrected report; null where the report was a mistake */
  report: {
    /** The person, as it was reported */
    ciudadano: Ciudadano
    /** The event, as it was reported */
    eventoCasoNominal: EventoCasoNominal
  } | null
  /** Why it was a mistake */
  reason: string | null
}

export interface CasesGetOperation extends Operation<'case_not_found' | 'fresh_sign_in_required'> {
  /**
   * Get a case
   *
   * The person is masked. With `personal` the whole report is shown: the key then needs the scope `cases:read-personal` as well, and the read is written down. A person signs in anew before the first such read of a session.
   *
   * `GET /v1/snvs/cases/{case_id}`. Scope: `cases:read`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `fresh_sign_in_required` (403): Sign in again first
   */
  query(input: CasesGetInput, options?: CallOptions): Promise<ShownCase>
}

export interface CasesCorrectInput {
  /** The case */
  case_id: string
  /**
   * null: as it was.
   * @default null
   */
  new_episode?: boolean | null | undefined
  /**
   * The laboratory's own item: the lab map gives the codes that the report leaves out.
   * @default null
   */
  item?: string | null | undefined
  /**
   * Whether the person is pregnant, for the lab map alone; null: not known.
   * @default null
   */
  pregnant?: boolean | null | undefined
  /** As WS400 takes it; faults are answered under its keys, in its words */
  ciudadano: Ciudadano
  /** As WS400 takes it; without idEstablecimientoCarga the desk's establishment is meant */
  eventoCasoNominal: EventoCasoNominal
}

export interface CasesCorrectOperation extends Operation<'case_not_found' | 'report_faulty' | 'item_not_mapped' | 'case_cannot_move' | 'case_already_reported' | 'report_purged'> {
  /**
   * Correct a report
   *
   * Full replacement of the report. In the states `rejected`, `citizen_not_found`, `held` and `queued` the case goes back into the queue. WS400 takes no update of a case that it has (`reported`, `adopted`): the correction is then kept beside what was sent, to be entered by hand in SISA. `pending_manual` names the changed fields until somebody acknowledges that; a further correction takes the place of this one.
   *
   * `PUT /v1/snvs/cases/{case_id}`. Scope: `cases:write`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `report_faulty` (422): The report has faults
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `case_cannot_move` (422): The state of the case does not allow this
   * - `case_already_reported` (409): This person and event is a case already
   * - `report_purged` (409): The report is purged
   */
  mutate(input: CasesCorrectInput, options?: CommandOptions): Promise<WrittenCase>
}

export interface CasesResendInput {
  /** The case */
  case_id: string
}

/** A case, without its person */
export interface Case {
  /** The case */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the case stands on its way to the registry */
  state: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not */
  held_because: "code_disabled" | "paused" | "restored" | null
  /** Why nobody knows whose the registry's number is; null where the answer itself is unknown */
  doubt_because: "not_our_person" | "number_of_another_case" | null
  /**
   * The registry's number of the case; null: it has none yet.
   * At least 1.
   */
  id_caso: number | null
  /** What the registry refused, under the source's own paths. Texts that the source documents are shown; of any other only the field, as `sealed`, unless the person is asked for. Of a case that is held, `code_disabled` tells since when the list has not had its codes */
  errors: Record<string, Json> | null
  /**
   * The group of events (idGrupoEvento).
   * At least 0, at most 2147483647.
   */
  group_id: number
  /**
   * The event (idEvento).
   * At least 0, at most 2147483647.
   */
  event_id: number
  /**
   * The classification (idClasificacionManualCaso).
   * At least 0, at most 2147483647.
   */
  classification_id: number
  /**
   * The day of the paper form (fechaPapel).
   * YYYY-MM-DD.
   */
  paper_date: string
  /** The REFES code of the establishment that reports it */
  establishment: string
  /** Whether the person has this illness anew */
  new_episode: boolean
  /** The laboratory's own item by which the codes were found; null: none */
  item: string | null
  /** Each attempt to send it, the oldest first */
  attempts: CaseAttempt[]
  /** What is to be entered by hand in SISA, because WS400 takes no update: the names of the changed fields, or `cancel`. Until it is acknowledged it is on the work list, and the report is not purged */
  pending_manual: string[] | null
  /**
   * A case in doubt that is sent once more by itself, not before this instant: the answer tells, so nobody need look it up.
   * An instant, with `Z` in answers.
   */
  resend_due: string | null
  /** What somebody found out of a case in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When somebody said that our information was added to an adopted case.
   * An instant, with `Z` in answers.
   */
  acknowledged_at: string | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what was said of the person was removed.
   * An instant, with `Z` in answers.
   */
  purged_at: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * The number of its newest change.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface CasesResendOperation extends Operation<'case_not_found' | 'case_cannot_move' | 'queue_paused'> {
  /**
   * Send a case again as it is
   *
   * In the states `rejected`, `citizen_not_found` and `held`.
   *
   * `POST /v1/snvs/cases/{case_id}/resend`. Scope: `cases:write`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `case_cannot_move` (422): The state of the case does not allow this
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: CasesResendInput, options?: CommandOptions): Promise<Case>
}

export interface CasesResendAllInput {
  /** The states of those that are sent again */
  states: ("rejected" | "citizen_not_found" | "held")[]
  /**
   * Those of this event (idEvento) alone; null: no filter.
   * At least 0, at most 2147483647.
   * @default null
   */
  event_id?: number | null | undefined
  /**
   * The first day on which they were reported, in the clinic's zone.
   * YYYY-MM-DD.
   */
  created_from?: string | null | undefined
  /**
   * The last day on which they were reported, in the clinic's zone.
   * YYYY-MM-DD.
   */
  created_to?: string | null | undefined
}

/** How many cases are sent again */
export interface ResentCases {
  /**
   * How many are in the queue again.
   * At least 0, at most 2147483647.
   */
  count: number
}

export interface CasesResendAllOperation extends Operation<'queue_paused'> {
  /**
   * Send again all cases that a filter finds
   *
   * `POST /v1/snvs/cases/resend`. Scope: `cases:write`.
   *
   * Refused as
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: CasesResendAllInput, options?: CommandOptions): Promise<ResentCases>
}

export interface CasesResolveInput {
  /** The case */
  case_id: string
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 10000.
   * @default null
   */
  id_caso?: number | null | undefined
}

export interface CasesResolveOperation extends Operation<'case_not_found' | 'case_cannot_move' | 'id_caso_taken'> {
  /**
   * Say whether a case in doubt had arrived
   *
   * Somebody looked it up in the registry: `was_sent` with its number there makes the case `reported`, `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, a sample goes out under the number, or the report is purged.
   *
   * `POST /v1/snvs/cases/{case_id}/resolve`. Scope: `cases:write`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `case_cannot_move` (422): The state of the case does not allow this
   * - `id_caso_taken` (409): Another case has this number at the registry
   */
  mutate(input: CasesResolveInput, options?: CommandOptions): Promise<Case>
}

/** What somebody found out of one case in doubt */
export interface CaseResolution {
  /**
   * The case, by its id.
   * @default null
   */
  case_id?: string | null | undefined
  /**
   * The case, by what the clinic calls it.
   * @default null
   */
  source_reference?: string | null | undefined
  /**
   * The document number, with `event_id` in place of the reference where one case in doubt fits.
   * @default null
   */
  document?: string | null | undefined
  /**
   * With `document` alone.
   * At least 0, at most 2147483647.
   * @default null
   */
  event_id?: number | null | undefined
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 10000.
   * @default null
   */
  id_caso?: number | null | undefined
}

export interface CasesResolveAllInput {
  /**
   * What was found of each; null: the filter says it.
   * @default null
   */
  items?: CaseResolution[] | null | undefined
  /** Which cases were not sent; null: the items say it */
  filter?: {
    /**
     * Those of this event (idEvento) alone; null: no filter.
     * At least 0, at most 2147483647.
     * @default null
     */
    event_id?: number | null | undefined
    /**
     * The first day on which they were reported, in the clinic's zone.
     * YYYY-MM-DD.
     */
    created_from?: string | null | undefined
    /**
     * The last day on which they were reported, in the clinic's zone.
     * YYYY-MM-DD.
     */
    created_to?: string | null | undefined
  } | null | undefined
  /**
   * How many the filter must find; null: there is no filter.
   * At least 0, at most 1000.
   * @default null
   */
  count?: number | null | undefined
  /**
   * Whether nothing is changed.
   * @default false
   */
  dry_run?: boolean | undefined
}

/** What became of cases in doubt, or would */
export interface ResolvedCases {
  /** Whether nothing was changed */
  dry_run: boolean
  /**
   * How many were resolved, or would be.
   * At least 0, at most 2147483647.
   */
  count: number
  /** Each of them */
  items: ({
    /** The case */
    case_id: string
    /** The clinic's own name for the report */
    source_reference: string
    /** What it is now, or would be */
    state: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled"
    /**
     * The registry's number; null: none.
     * At least 1.
     */
    id_caso: number | null
  })[]
}

export interface CasesResolveAllOperation extends Operation<'resolutions_rejected' | 'count_differs'> {
  /**
   * Say of many cases in doubt whether they had arrived
   *
   * Up to 1000 `items`, all or none: where one does not fit nothing is changed, and `resolutions_rejected` names each that does not.
   *
   * Or a `filter` with the `count` that it must find: these *were not sent*, and are queued again. Those that are sent once more by themselves are not among them, nor those of which the registry gave a number. Where it finds another number it is 409 `count_differs`.
   *
   * `dry_run` answers what would become of each, and changes nothing.
   *
   * `POST /v1/snvs/cases/resolve`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   * - `count_differs` (409): The filter finds another number of cases
   */
  mutate(input: CasesResolveAllInput, options?: CommandOptions): Promise<ResolvedCases>
}

export interface CasesResolveFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

export interface CasesResolveFileFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
}

export interface CasesResolveFileOperation extends Operation<'resolutions_rejected'> {
  /**
   * Say by a file of many cases in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `id_caso`, and what names the case: `case_id`, `source_reference`, or `document` and `event_id` where one case in doubt fits. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/cases/resolve/import`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  mutate(input: CasesResolveFileInput, options?: UnkeyedCommandOptions): Promise<ResolvedCases>
  /**
   * Say by a file of many cases in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `id_caso`, and what names the case: `case_id`, `source_reference`, or `document` and `event_id` where one case in doubt fits. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/cases/resolve/import`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  upload(input: CasesResolveFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ResolvedCases>
}

export interface CasesCancelInput {
  /** The case */
  case_id: string
  /**
   * Why it was reported by mistake. Sealed as the report is; kept only for a case that the registry has.
   * @default null
   */
  reason?: string | null | undefined
}

export interface CasesCancelOperation extends Operation<'case_not_found' | 'case_cannot_move'> {
  /**
   * Cancel a case
   *
   * In the states `queued`, `held`, `rejected` and `citizen_not_found`, and in doubt where `doubt_because` says why. One that is being sent has to end first, and one whose answer is unknown has to be resolved first: the registry may have it. What the registry has stays `reported` or `adopted`: with a `reason` it is marked as to be cancelled there by hand (`pending_manual`), until somebody acknowledges that.
   *
   * `POST /v1/snvs/cases/{case_id}/cancel`. Scope: `cases:write`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `case_cannot_move` (422): The state of the case does not allow this
   */
  mutate(input: CasesCancelInput, options?: CommandOptions): Promise<Case>
}

export interface CasesAcknowledgeInput {
  /** The case */
  case_id: string
}

export interface CasesAcknowledgeOperation extends Operation<'case_not_found' | 'case_cannot_move'> {
  /**
   * Say that what was to be done by hand at the registry is done
   *
   * The registry had a case of this person and event already (`adopted`), and asks that information be added there by hand; or a correction or a mistake was to be entered there (`pending_manual`). A correction is the report from now on. Once said, it stays said.
   *
   * `POST /v1/snvs/cases/{case_id}/acknowledge`. Scope: `cases:write`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `case_cannot_move` (422): The state of the case does not allow this
   */
  mutate(input: CasesAcknowledgeInput, options?: CommandOptions): Promise<Case>
}

export interface CasesDisputeInput {
  /** The case */
  case_id: string
  /** Why it is not ours */
  reason: "not_our_person"
}

export interface CasesDisputeOperation extends Operation<'case_not_found' | 'case_cannot_move'> {
  /**
   * Say that an adopted case is not our person's
   *
   * The registry answered that it had this case already (`adopted`), and somebody who looked there found another person. Until the report is purged; the case is in doubt then, with the reason. If the registry answers with the same number again it stays so. It ends by the number that somebody got in SISA (`resolve`), or is cancelled.
   *
   * `POST /v1/snvs/cases/{case_id}/dispute`. Scope: `cases:write`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `case_cannot_move` (422): The state of the case does not allow this
   */
  mutate(input: CasesDisputeInput, options?: CommandOptions): Promise<Case>
}

export interface CasesListChangesInput {
  /** The case */
  case_id: string
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
  /**
   * The change at this place of the log alone.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface ChangeLogEntryPage {
  /** What this page holds, in the order of the list */
  items: ChangeLogEntry[]
  /**
   * How many the whole list has.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the list come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page could hold.
   * At least 1, at most 200.
   */
  limit: number
}

/** One change, and its place in its log */
export interface ChangeLogEntry {
  /**
   * The place of the change in its log, counted from 1.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was changed.
   * An instant, with `Z` in answers.
   */
  at: string
  /** What was done, for programs, such as `reajuste` */
  change_type: string
  /** What was done, in words */
  change_description: string
  /** The user who did it; null: the key stands for none */
  changed_by_user_id: string | null
  /** The key by which it was done; null: a job, the operator, or a client without a key */
  changed_by_key_id: string | null
  /** Whom the client of an old wire named as the author; nobody has checked it */
  claimed_author?: {
    /** The name that was told; null: none */
    name: string | null
    /**
     * The number that was told; 0: none.
     * At least -2147483648, at most 2147483647.
     */
    number: number
  } | undefined
  /** Values by their names; null: none. Entries of older versions that held a list answer it as `rows` */
  previous_values: Record<string, Json> | null
  /** Values by their names; null: none. Entries of older versions that held a list answer it as `rows` */
  new_values: Record<string, Json> | null
  /** The table that was changed */
  affected_table: string
  /**
   * How many rows were changed.
   * At least 0, at most 2147483647.
   */
  affected_record_count: number
  /** The contract period that was changed; null: none */
  period_id: string | null
  /** The id of the request that changed it */
  request_id: string
  /** The way by which it came */
  via: "rest" | "trpc" | "legacy" | "job" | "cli"
  /** Why, as the caller said it; null: nothing was said */
  reason: string | null
  /** Whether days before that day cost something else since */
  retroactive: boolean
  /** SHA-256 of the previous entry's hash and this entry's canonical JSON, in hex */
  hash: string
}

export interface CasesListChangesOperation extends Operation<'case_not_found'> {
  /**
   * List the changes of a case, newest first
   *
   * Nothing of it is about the person: of the report it has the codes, and a digest.
   *
   * `GET /v1/snvs/cases/{case_id}/changelog`. Scope: `cases:read`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   */
  query(input: CasesListChangesInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CasesListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CasesListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export type CasesResealInput = Record<string, never>

/** What one batch of sealing anew did */
export interface ResealedCases {
  /**
   * The version of the newest key.
   * At least 0, at most 2147483647.
   */
  key_version: number
  /**
   * How many were sealed anew.
   * At least 0, at most 2147483647.
   */
  resealed: number
  /**
   * How many are still sealed by older keys.
   * At least 0, at most 2147483647.
   */
  left: number
}

export interface CasesResealOperation extends Operation<never> {
  /**
   * Seal reports anew with the newest key
   *
   * A batch of those that older keys seal, at most 500. Repeat it until none is left; cases can be read and sent meanwhile.
   *
   * `POST /v1/snvs/cases/reseal`. Scope: `admin`.
   */
  mutate(input: CasesResealInput, options?: CommandOptions): Promise<ResealedCases>
}
