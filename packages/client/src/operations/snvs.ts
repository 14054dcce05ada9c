// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, DownloadedFile, FileToUpload, Operation, UnkeyedCommandOptions } from '../operation/operation.ts'

/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

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
   * `POST /v1/snvs/cases`, with the scope `cases:write`.
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
   * Those in this state; null: any.
   * @default null
   */
  state?: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled" | null | undefined
  /**
   * The one that the clinic calls so; null: any.
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
   * Those of this establishment, by its REFES code; null: any.
   * @default null
   */
  establishment?: string | null | undefined
  /**
   * Why they are held, or in doubt.
   * @default null
   */
  reason?: "code_disabled" | "paused" | "restored" | "not_our_person" | "number_of_another_case" | null | undefined
  /**
   * Those that were reported to us longer ago than so many hours; null: any.
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
   * Those of this event (idEvento); null: any.
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
   * Those with a paper form of this day; null: any.
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
   * Persons are masked.
   *
   * `GET /v1/snvs/cases`, with the scope `cases:read`.
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

/** A case with its report, where the caller asked for the person and the report is still there */
export interface WholeCase {
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

export interface CasesGetOperation extends Operation<'case_not_found'> {
  /**
   * Get a case
   *
   * The person is masked. With `personal` the whole report is shown: the key then needs the scope `cases:read-personal` as well, and the read is written down.
   *
   * `GET /v1/snvs/cases/{case_id}`, with the scope `cases:read`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   */
  query(input: CasesGetInput, options?: CallOptions): Promise<WholeCase>
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
   * `PUT /v1/snvs/cases/{case_id}`, with the scope `cases:write`.
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
   * `POST /v1/snvs/cases/{case_id}/resend`, with the scope `cases:write`.
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
   * Those of this event (idEvento) alone; null: any.
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
   * `POST /v1/snvs/cases/resend`, with the scope `cases:write`.
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
   * `POST /v1/snvs/cases/{case_id}/resolve`, with the scope `cases:write`.
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
     * Those of this event (idEvento) alone; null: any.
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
   * `POST /v1/snvs/cases/resolve`, with the scope `cases:write`.
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
   * `POST /v1/snvs/cases/resolve/import`, with the scope `cases:write`.
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
   * `POST /v1/snvs/cases/resolve/import`, with the scope `cases:write`.
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
   * `POST /v1/snvs/cases/{case_id}/cancel`, with the scope `cases:write`.
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
   * `POST /v1/snvs/cases/{case_id}/acknowledge`, with the scope `cases:write`.
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
   * `POST /v1/snvs/cases/{case_id}/dispute`, with the scope `cases:write`.
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
   * `GET /v1/snvs/cases/{case_id}/changelog`, with the scope `cases:read`.
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
   * `POST /v1/snvs/cases/reseal`, with the scope `admin`.
   */
  mutate(input: CasesResealInput, options?: CommandOptions): Promise<ResealedCases>
}

export type CaseDeskGetInput = Record<string, never>

/** The reporting desk: how a tenant deals with the registry */
export interface CaseDesk {
  /** The registry to which cases go; null: not set up yet */
  registry: "stand_in" | "test" | "production" | null
  /** Whether it has credentials for cases */
  has_credentials: boolean
  /** Whether it has credentials for samples */
  has_sample_credentials: boolean
  /** Whether it has credentials for results */
  has_result_credentials: boolean
  /** When the registry refused the credentials: nothing goes there until others are set, or the queue is resumed */
  refused: {
    /**
     * When those for samples were refused; null: they were not.
     * An instant, with `Z` in answers.
     */
    samples: string | null
    /**
     * When those for results were refused; null: they were not.
     * An instant, with `Z` in answers.
     */
    results: string | null
  }
  /** The REFES code of the clinic, for reports that name none */
  establishment: string | null
  /**
   * SISA's own number of the clinic, for samples and results that name no establishment; null: its REFES code.
   * At least 1, at most 2147483647.
   */
  sisa_establishment: number | null
  /** Days in which the registry refuses a second case of one person, by event, such as {"307": 90}. Only for these a report that ended in doubt is sent once more by itself. */
  duplicate_windows: Record<string, number>
  /**
   * Days from the end of a case until what it says of the person is removed.
   * At least 0, at most 3650.
   */
  purge_after_days: number
  /** Why the queue is paused; null: it is not. operator: somebody paused it. credentials: the registry refused them. gateway: the gateway before the registry passes nothing on, for its credentials or its address. registry: it answers, and left three cases in doubt one after the other. restored: after a restore from backup. */
  paused_because: "operator" | "credentials" | "gateway" | "registry" | "restored" | null
  /**
   * Since when the queue is paused; null: it is not.
   * An instant, with `Z` in answers.
   */
  paused_at: string | null
}

export interface CaseDeskGetOperation extends Operation<never> {
  /**
   * Show how cases are reported
   *
   * `GET /v1/snvs/desk`, with the scope `admin`.
   */
  query(input: CaseDeskGetInput, options?: CallOptions): Promise<CaseDesk>
}

export interface CaseDeskSetInput {
  /** The registry to which cases go */
  registry: "stand_in" | "test" | "production"
  /**
   * The credentials for cases; null: as they are.
   * @default null
   */
  credentials?: {
    /** The account at the registry (APP_ID) */
    app_id: string
    /** The key of the account (APP_KEY) */
    app_key: string
  } | null | undefined
  /**
   * The credentials for samples; null: as they are.
   * @default null
   */
  sample_credentials?: {
    /** The account at the registry (APP_ID) */
    app_id: string
    /** The key of the account (APP_KEY) */
    app_key: string
  } | null | undefined
  /**
   * The credentials for results; null: as they are.
   * @default null
   */
  result_credentials?: {
    /** The account at the registry (APP_ID) */
    app_id: string
    /** The key of the account (APP_KEY) */
    app_key: string
  } | null | undefined
  /**
   * The REFES code of the clinic, for reports that name none.
   * @default null
   */
  establishment?: string | null | undefined
  /**
   * SISA's own number of the clinic, for samples and results that name no establishment; null: its REFES code.
   * At least 1, at most 2147483647.
   * @default null
   */
  sisa_establishment?: number | null | undefined
  /**
   * Days in which the registry refuses a second case of one person, by event, such as {"307": 90}. Only for these a report that ended in doubt is sent once more by itself.
   * @default {}
   */
  duplicate_windows?: Record<string, number> | undefined
  /**
   * Days from the end of a case until what it says of the person is removed.
   * At least 0, at most 3650.
   * @default 30
   */
  purge_after_days?: number | undefined
}

export interface CaseDeskSetOperation extends Operation<'public_credentials' | 'registry_without_address'> {
  /**
   * Say how cases are reported
   *
   * Full replacement, but for the credentials: without them those that are there stay, unless the registry is another one, which gets none that were not meant for it. The registry `production` refuses the credentials that the source publishes for tests. A service of production knows the stand-in only where its operator has set an address for it.
   *
   * `PUT /v1/snvs/desk`, with the scope `admin`.
   *
   * Refused as
   * - `public_credentials` (422): These credentials are public
   * - `registry_without_address` (422): The operator has set no address for this registry
   */
  mutate(input: CaseDeskSetInput, options?: CommandOptions): Promise<CaseDesk>
}

export type CaseDeskPauseInput = Record<string, never>

export interface CaseDeskPauseOperation extends Operation<'desk_not_set'> {
  /**
   * Send no more cases for now
   *
   * What is queued is held; what is reported from now on is taken and held too. What is being sent ends.
   *
   * `POST /v1/snvs/queue/pause`, with the scope `admin`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   */
  mutate(input: CaseDeskPauseInput, options?: CommandOptions): Promise<CaseDesk>
}

export type CaseDeskResumeInput = Record<string, never>

export interface CaseDeskResumeOperation extends Operation<'desk_not_set'> {
  /**
   * Send cases again
   *
   * Whatever had paused the queue. Cases that were held for that, or since a backup was restored, are queued; those held for a disabled code stay.
   *
   * `POST /v1/snvs/queue/resume`, with the scope `admin`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   */
  mutate(input: CaseDeskResumeInput, options?: CommandOptions): Promise<CaseDesk>
}

export type CaseDeskHoldInput = Record<string, never>

export interface CaseDeskHoldOperation extends Operation<'desk_not_set'> {
  /**
   * Hold everything unsent after a restore
   *
   * The database comes from a backup, and what it says is unsent may have been sent since. The queue is paused (`restored`), whatever waits is held, for whichever reason it waited, and what was under way is in doubt, also where a worker is at it at this moment: to stop a queue that was not restored, pause it. Nothing of this is sent until `resume`.
   *
   * `POST /v1/snvs/queue/hold`, with the scope `admin`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   */
  mutate(input: CaseDeskHoldInput, options?: CommandOptions): Promise<CaseDesk>
}

export type CaseDeskFiguresInput = Record<string, never>

/** How many cases, samples and results stand where */
export interface CaseFigures {
  /** How many cases are in each state */
  by_state: {
    /**
     * How many are in the state `queued`.
     * At least 0, at most 2147483647.
     */
    queued: number
    /**
     * How many are in the state `sending`.
     * At least 0, at most 2147483647.
     */
    sending: number
    /**
     * How many are in the state `reported`.
     * At least 0, at most 2147483647.
     */
    reported: number
    /**
     * How many are in the state `adopted`.
     * At least 0, at most 2147483647.
     */
    adopted: number
    /**
     * How many are in the state `rejected`.
     * At least 0, at most 2147483647.
     */
    rejected: number
    /**
     * How many are in the state `citizen_not_found`.
     * At least 0, at most 2147483647.
     */
    citizen_not_found: number
    /**
     * How many are in the state `in_doubt`.
     * At least 0, at most 2147483647.
     */
    in_doubt: number
    /**
     * How many are in the state `held`.
     * At least 0, at most 2147483647.
     */
    held: number
    /**
     * How many are in the state `cancelled`.
     * At least 0, at most 2147483647.
     */
    cancelled: number
  }
  /** How many of those that are held wait for what */
  held_by_reason: {
    /**
     * How many are held because of `code_disabled`.
     * At least 0, at most 2147483647.
     */
    code_disabled: number
    /**
     * How many are held because of `paused`.
     * At least 0, at most 2147483647.
     */
    paused: number
    /**
     * How many are held because of `restored`.
     * At least 0, at most 2147483647.
     */
    restored: number
  }
  /** When the oldest case in each state was reported to us */
  oldest_in: {
    /**
     * Since when the oldest in the state `queued` is here; null: none.
     * An instant, with `Z` in answers.
     */
    queued: string | null
    /**
     * Since when the oldest in the state `sending` is here; null: none.
     * An instant, with `Z` in answers.
     */
    sending: string | null
    /**
     * Since when the oldest in the state `reported` is here; null: none.
     * An instant, with `Z` in answers.
     */
    reported: string | null
    /**
     * Since when the oldest in the state `adopted` is here; null: none.
     * An instant, with `Z` in answers.
     */
    adopted: string | null
    /**
     * Since when the oldest in the state `rejected` is here; null: none.
     * An instant, with `Z` in answers.
     */
    rejected: string | null
    /**
     * Since when the oldest in the state `citizen_not_found` is here; null: none.
     * An instant, with `Z` in answers.
     */
    citizen_not_found: string | null
    /**
     * Since when the oldest in the state `in_doubt` is here; null: none.
     * An instant, with `Z` in answers.
     */
    in_doubt: string | null
    /**
     * Since when the oldest in the state `held` is here; null: none.
     * An instant, with `Z` in answers.
     */
    held: string | null
    /**
     * Since when the oldest in the state `cancelled` is here; null: none.
     * An instant, with `Z` in answers.
     */
    cancelled: string | null
  }
  /**
   * When the oldest case that waits was reported; null: none waits.
   * An instant, with `Z` in answers.
   */
  oldest_queued_at: string | null
  /**
   * How many cases somebody has to look up. Those that are sent once more by themselves are not among them.
   * At least 0, at most 2147483647.
   */
  in_doubt: number
  /**
   * How many cases in doubt are sent once more by themselves, which tells.
   * At least 0, at most 2147483647.
   */
  resend_due: number
  /**
   * How many adopted cases our information is still to be added to.
   * At least 0, at most 2147483647.
   */
  to_acknowledge: number
  /**
   * Of how many cases something is still to be entered by hand at the registry.
   * At least 0, at most 2147483647.
   */
  pending_manual: number
  /** Reports of the laboratory */
  laboratory: {
    /** Samples by state */
    samples: {
      /** How many are in each state */
      by_state: {
        /**
         * How many are in the state `waiting_for_case`.
         * At least 0, at most 2147483647.
         */
        waiting_for_case: number
        /**
         * How many are in the state `waiting_for_sample`.
         * At least 0, at most 2147483647.
         */
        waiting_for_sample: number
        /**
         * How many are in the state `queued`.
         * At least 0, at most 2147483647.
         */
        queued: number
        /**
         * How many are in the state `sending`.
         * At least 0, at most 2147483647.
         */
        sending: number
        /**
         * How many are in the state `reported`.
         * At least 0, at most 2147483647.
         */
        reported: number
        /**
         * How many are in the state `rejected`.
         * At least 0, at most 2147483647.
         */
        rejected: number
        /**
         * How many are in the state `in_doubt`.
         * At least 0, at most 2147483647.
         */
        in_doubt: number
        /**
         * How many are in the state `held`.
         * At least 0, at most 2147483647.
         */
        held: number
        /**
         * How many are in the state `cancelled`.
         * At least 0, at most 2147483647.
         */
        cancelled: number
      }
      /**
       * When the oldest one that waits was reported; null: none waits.
       * An instant, with `Z` in answers.
       */
      oldest_queued_at: string | null
    }
    /** Results by state */
    results: {
      /** How many are in each state */
      by_state: {
        /**
         * How many are in the state `waiting_for_case`.
         * At least 0, at most 2147483647.
         */
        waiting_for_case: number
        /**
         * How many are in the state `waiting_for_sample`.
         * At least 0, at most 2147483647.
         */
        waiting_for_sample: number
        /**
         * How many are in the state `queued`.
         * At least 0, at most 2147483647.
         */
        queued: number
        /**
         * How many are in the state `sending`.
         * At least 0, at most 2147483647.
         */
        sending: number
        /**
         * How many are in the state `reported`.
         * At least 0, at most 2147483647.
         */
        reported: number
        /**
         * How many are in the state `rejected`.
         * At least 0, at most 2147483647.
         */
        rejected: number
        /**
         * How many are in the state `in_doubt`.
         * At least 0, at most 2147483647.
         */
        in_doubt: number
        /**
         * How many are in the state `held`.
         * At least 0, at most 2147483647.
         */
        held: number
        /**
         * How many are in the state `cancelled`.
         * At least 0, at most 2147483647.
         */
        cancelled: number
      }
      /**
       * When the oldest one that waits was reported; null: none waits.
       * An instant, with `Z` in answers.
       */
      oldest_queued_at: string | null
    }
  }
  /** Why the queue is paused; null: it is not */
  paused_because: "operator" | "credentials" | "gateway" | "registry" | "restored" | null
  /**
   * Since when the queue is paused; null: it is not.
   * An instant, with `Z` in answers.
   */
  paused_at: string | null
}

export interface CaseDeskFiguresOperation extends Operation<never> {
  /**
   * Count cases by state
   *
   * `GET /v1/snvs/figures`, with the scope `cases:read`.
   */
  query(input: CaseDeskFiguresInput, options?: CallOptions): Promise<CaseFigures>
}

export interface CitizensExportCasesInput {
  /**
   * The document number of the person, whole and in any spelling: of whom a case is about, or of who is in charge of them.
   * @default null
   */
  document?: string | null | undefined
  /**
   * The type of the document, as `tipoDocumento`. Without it all documents of this number are meant, which must be one.
   * At least 0, at most 99.
   * @default null
   */
  document_type?: number | null | undefined
  /**
   * The country of a passport (5), as `paisEmisionTipoDocumento`; null: one without a country.
   * At least 0, at most 999.
   * @default null
   */
  country?: number | null | undefined
  /**
   * The registry's number of a case, in place of a document. Of a case made elsewhere there are samples and results alone.
   * At least 1.
   * @default null
   */
  id_caso?: number | null | undefined
}

/** All that is kept of one citizen */
export interface CitizenExport {
  /** The cases of the person, the oldest first */
  cases: WholeCase[]
  /** The samples of these cases, or of the one made elsewhere */
  samples: WholeSample[]
  /** The results of these samples */
  results: WholeLabResult[]
  /** Cases of others, of whom the person is in charge */
  in_charge_of: ({
    /** The case */
    case_id: string
    /** Where the case stands on its way to the registry */
    state: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled"
    /**
     * When the case was reported to us.
     * An instant, with `Z` in answers.
     */
    created_at: string
    /** The person in charge, as it was reported; null once it is purged */
    personaACargo: {
      /** The type of their document, as the registry codes it */
      tipoDocumento?: Json | undefined
      /** The number of their document */
      numeroDocumento?: Json | undefined
      /** What they are to the person, as the registry codes it */
      vinculo?: Json | undefined
    } | null
  })[]
}

/** A sample, with what was found where the caller asked for it */
export interface WholeSample {
  /** The report */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the report stands on its way to the registry */
  state: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not, or its queue is paused */
  held_because: "restored" | null
  /** The laboratory's own item by which the codes were found */
  item: string | null
  /**
   * The event (idEvento); null: not known.
   * At least 0, at most 2147483647.
   */
  event_id: number | null
  /** The registry at which that on which it hangs has its number */
  registry: string | null
  /** What the registry refused, under its own names */
  errors: Record<string, Json> | null
  /** The oldest first */
  attempts: LabAttempt[]
  /** What somebody found out of one in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what it said was removed.
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
  /** The case; null: it was made elsewhere */
  case_id: string | null
  /**
   * The case's number at the registry, as soon as it has one.
   * At least 1.
   */
  id_caso: number | null
  /**
   * The registry's number of the sample (idEventoMuestra).
   * At least 1.
   */
  registry_id: number | null
  /**
   * What was taken (idMuestra).
   * At least 0, at most 2147483647.
   */
  id_muestra: number
  /**
   * The kind of it (idtipoMuestra).
   * At least 0, at most 2147483647.
   */
  id_tipo_muestra: number
  /**
   * The day on which it was taken (fechaToma).
   * YYYY-MM-DD.
   */
  day: string
  /** Whether it is another sample of the same kind of its case */
  new_sample: boolean
  /** What was found; null unless asked for, and once it is purged */
  report: Record<string, Json> | null
}

/** One attempt to send a report of the laboratory */
export interface LabAttempt {
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
  /** What the answer meant; null while it is under way */
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
  registry_id: number | null
}

/** A result, with what was found where the caller asked for it */
export interface WholeLabResult {
  /** The report */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the report stands on its way to the registry */
  state: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not, or its queue is paused */
  held_because: "restored" | null
  /** The laboratory's own item by which the codes were found */
  item: string | null
  /**
   * The event (idEvento); null: not known.
   * At least 0, at most 2147483647.
   */
  event_id: number | null
  /** The registry at which that on which it hangs has its number */
  registry: string | null
  /** What the registry refused, under its own names */
  errors: Record<string, Json> | null
  /** The oldest first */
  attempts: LabAttempt[]
  /** What somebody found out of one in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what it said was removed.
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
  /** The sample */
  sample_id: string
  /**
   * The registry's number of the result, where it told one.
   * At least 1.
   */
  registry_id: number | null
  /**
   * The kind of test (idTipoPrueba).
   * At least 0, at most 2147483647.
   */
  id_tipo_prueba: number
  /**
   * The test (idPrueba).
   * At least 0, at most 2147483647.
   */
  id_prueba: number
  /**
   * The day of the result (fechaEmisionResultado).
   * YYYY-MM-DD.
   */
  day: string
  /** What was found; null unless asked for, and once it is purged */
  report: Record<string, Json> | null
}

export interface CitizensExportCasesOperation extends Operation<'which_document'> {
  /**
   * Give out all that is kept of one citizen
   *
   * Every case of this document, the oldest first; and of the cases in which they are in charge of somebody else (`personaACargo`) what concerns them, for what else is said there is of that person. Each is written down as read for an export. A number that several documents have is refused, and their types and countries are named.
   *
   * `POST /v1/snvs/citizens/export`, with the scope `admin`.
   *
   * Refused as
   * - `which_document` (409): Several documents have this number
   */
  query(input: CitizensExportCasesInput, options?: CallOptions): Promise<CitizenExport>
}

export interface CitizensEraseInput {
  /**
   * The document number of the person, whole and in any spelling: of whom a case is about, or of who is in charge of them.
   * @default null
   */
  document?: string | null | undefined
  /**
   * The type of the document, as `tipoDocumento`. Without it all documents of this number are meant, which must be one.
   * At least 0, at most 99.
   * @default null
   */
  document_type?: number | null | undefined
  /**
   * The country of a passport (5), as `paisEmisionTipoDocumento`; null: one without a country.
   * At least 0, at most 999.
   * @default null
   */
  country?: number | null | undefined
  /**
   * The registry's number of a case, in place of a document. Of a case made elsewhere there are samples and results alone.
   * At least 1.
   * @default null
   */
  id_caso?: number | null | undefined
}

/** What was removed of a citizen, and what cannot be yet */
export interface CitizenErasure {
  /** Cases of which the person was removed */
  erased: ({
    /** The case */
    case_id: string
    /** Where the case stands on its way to the registry */
    state: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled"
    /** Whether the case is theirs, or of somebody they are in charge of */
    role: "citizen" | "in_charge"
  })[]
  /** Samples and results of their cases, or of one made elsewhere, that cannot lose what was found yet */
  laboratory_left: ({
    /** The sample or the result */
    report_id: string
    /** Where it stands */
    state: "sending" | "in_doubt"
    /** Why not yet, in words */
    why: string
  })[]
  /** Cases of which the person cannot be removed yet */
  left: ({
    /** The case */
    case_id: string
    /** Where the case stands on its way to the registry */
    state: "queued" | "sending" | "reported" | "adopted" | "rejected" | "citizen_not_found" | "in_doubt" | "held" | "cancelled"
    /** Whether the case is theirs, or of somebody they are in charge of */
    role: "citizen" | "in_charge"
    /** Why not yet, in words */
    why: string
  })[]
}

export interface CitizensEraseOperation extends Operation<'which_document'> {
  /**
   * Remove what is kept of one citizen
   *
   * Cases of the person that wait or were refused are cancelled; of every one that has ended the report is removed, while its number at the registry and keyed digests stay. A case that they are in charge of (`personaACargo`) is somebody else's and stays: once it has ended, who was in charge is taken out of it. Of its samples and results what was not sent is cancelled, and what was found is removed. What cannot be removed yet is named with the reason.
   *
   * `POST /v1/snvs/citizens/erase`, with the scope `admin`.
   *
   * Refused as
   * - `which_document` (409): Several documents have this number
   */
  mutate(input: CitizensEraseInput, options?: CommandOptions): Promise<CitizenErasure>
}

/** A sample, by the names of API75 */
export interface EventoMuestra {
  /** Whether the sample is fit to be tested */
  adecuada?: Json | undefined
  /** Whether it is an isolate */
  aislamiento?: Json | undefined
  /** The day on which it was taken, dd-MM-yyyy or yyyy-MM-dd */
  fechaToma?: Json | undefined
  /** The establishment that took it: SISA's own number, or the 14 digits of the REFES code */
  idEstablecimientoToma?: Json | undefined
  /** What was taken, as the registry codes it */
  idMuestra?: Json | undefined
  /** The kind of it, as the registry codes it */
  idtipoMuestra?: Json | undefined
  /** Whether it is a sample */
  muestra?: Json | undefined
}

export interface SamplesReportInput {
  /** The case */
  case_id: string
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
  /**
   * Another sample of the same kind: the case may have one of the same idMuestra and idtipoMuestra.
   * @default false
   */
  new_sample?: boolean | undefined
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
  /** As the registry takes it, without idEventoCaso. Without an establishment the desk's is meant; adecuada and muestra are true and aislamiento is false unless told; an item gives the codes */
  eventoMuestra: EventoMuestra
}

/** A sample, without what was found */
export interface Sample {
  /** The report */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the report stands on its way to the registry */
  state: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not, or its queue is paused */
  held_because: "restored" | null
  /** The laboratory's own item by which the codes were found */
  item: string | null
  /**
   * The event (idEvento); null: not known.
   * At least 0, at most 2147483647.
   */
  event_id: number | null
  /** The registry at which that on which it hangs has its number */
  registry: string | null
  /** What the registry refused, under its own names */
  errors: Record<string, Json> | null
  /** The oldest first */
  attempts: LabAttempt[]
  /** What somebody found out of one in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what it said was removed.
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
  /** The case; null: it was made elsewhere */
  case_id: string | null
  /**
   * The case's number at the registry, as soon as it has one.
   * At least 1.
   */
  id_caso: number | null
  /**
   * The registry's number of the sample (idEventoMuestra).
   * At least 1.
   */
  registry_id: number | null
  /**
   * What was taken (idMuestra).
   * At least 0, at most 2147483647.
   */
  id_muestra: number
  /**
   * The kind of it (idtipoMuestra).
   * At least 0, at most 2147483647.
   */
  id_tipo_muestra: number
  /**
   * The day on which it was taken (fechaToma).
   * YYYY-MM-DD.
   */
  day: string
  /** Whether it is another sample of the same kind of its case */
  new_sample: boolean
}

export interface SamplesReportOperation extends Operation<'case_not_found' | 'case_cannot_move' | 'desk_not_set' | 'item_not_mapped' | 'report_faulty' | 'source_reference_taken' | 'sample_already_reported'> {
  /**
   * Report a sample of a case
   *
   * Checked at once, kept, and sent once the case has its number at the registry: until then it is `waiting_for_case`, and it is cancelled with the case. The same `source_reference` with the same sample is the same report. No answer of the registry is known that would tell a second one from the first, so one that may have arrived is `in_doubt` until somebody resolves it.
   *
   * `POST /v1/snvs/cases/{case_id}/samples`, with the scope `cases:write`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `case_cannot_move` (422): The state of the case does not allow this
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `source_reference_taken` (409): Another report has this source reference
   * - `sample_already_reported` (409): The case has a sample of this kind already
   */
  mutate(input: SamplesReportInput, options?: CommandOptions): Promise<Sample>
}

export interface SamplesReportElsewhereInput {
  /**
   * The case's number at the registry.
   * At least 2.
   */
  id_caso: number
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
  /**
   * Another sample of the same kind: the case may have one of the same idMuestra and idtipoMuestra.
   * @default false
   */
  new_sample?: boolean | undefined
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
  /** As the registry takes it, without idEventoCaso. Without an establishment the desk's is meant; adecuada and muestra are true and aislamiento is false unless told; an item gives the codes */
  eventoMuestra: EventoMuestra
}

export interface SamplesReportElsewhereOperation extends Operation<'desk_not_set' | 'item_not_mapped' | 'report_faulty' | 'source_reference_taken' | 'sample_already_reported'> {
  /**
   * Report a sample of a case that was made elsewhere
   *
   * By the case's number at the registry of the desk. A number that is a case of ours means that case.
   *
   * `POST /v1/snvs/samples`, with the scope `cases:write`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `source_reference_taken` (409): Another report has this source reference
   * - `sample_already_reported` (409): The case has a sample of this kind already
   */
  mutate(input: SamplesReportElsewhereInput, options?: CommandOptions): Promise<Sample>
}

export interface SamplesListInput {
  /**
   * Those in this state; null: any.
   * @default null
   */
  state?: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled" | null | undefined
  /**
   * The one that the clinic calls so; null: any.
   * @default null
   */
  source_reference?: string | null | undefined
  /**
   * Those of this case.
   * @default null
   */
  case_id?: string | null | undefined
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
export interface SamplePage {
  /** What this page holds, in the order of the list */
  items: Sample[]
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

export interface SamplesListOperation extends Operation<never> {
  /**
   * List samples, the newest first
   *
   * `GET /v1/snvs/samples`, with the scope `cases:read`.
   */
  query(input: SamplesListInput, options?: CallOptions): Promise<SamplePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: SamplesListInput, options?: CallOptions): AsyncGenerator<SamplePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: SamplesListInput, options?: CallOptions): AsyncGenerator<Sample>
}

export interface SamplesGetInput {
  /** The sample */
  sample_id: string
  /**
   * Whether what was found is shown.
   * @default false
   */
  personal?: boolean | undefined
}

export interface SamplesGetOperation extends Operation<'sample_not_found'> {
  /**
   * Get a sample
   *
   * With `personal` what was found is shown: the key then needs the scope `cases:read-personal` as well, and the read is written down.
   *
   * `GET /v1/snvs/samples/{sample_id}`, with the scope `cases:read`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   */
  query(input: SamplesGetInput, options?: CallOptions): Promise<WholeSample>
}

export interface SamplesCorrectInput {
  /** The sample */
  sample_id: string
  /**
   * null: as it was.
   * @default null
   */
  new_sample?: boolean | null | undefined
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
  /** As the registry takes it, without idEventoCaso. Without an establishment the desk's is meant; adecuada and muestra are true and aislamiento is false unless told; an item gives the codes */
  eventoMuestra: EventoMuestra
}

export interface SamplesCorrectOperation extends Operation<'sample_not_found' | 'item_not_mapped' | 'report_faulty' | 'lab_report_cannot_move' | 'sample_already_reported'> {
  /**
   * Correct a sample that was not sent or was refused
   *
   * Full replacement of what it says. It is sent again as soon as its case has its number.
   *
   * `PUT /v1/snvs/samples/{sample_id}`, with the scope `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `sample_already_reported` (409): The case has a sample of this kind already
   */
  mutate(input: SamplesCorrectInput, options?: CommandOptions): Promise<Sample>
}

export interface SamplesResendInput {
  /** The sample */
  sample_id: string
}

export interface SamplesResendOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move' | 'queue_paused'> {
  /**
   * Send a sample again as it is
   *
   * In the states `rejected` and `held`.
   *
   * `POST /v1/snvs/samples/{sample_id}/resend`, with the scope `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: SamplesResendInput, options?: CommandOptions): Promise<Sample>
}

export interface SamplesResendAllInput {
  /** The states of those that are sent again */
  states: ("rejected" | "held")[]
  /**
   * Those of this event (idEvento) alone; null: any.
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

/** How many are sent again */
export interface ResentLabReports {
  /**
   * How many wait or are queued again.
   * At least 0, at most 2147483647.
   */
  count: number
}

export interface SamplesResendAllOperation extends Operation<'queue_paused'> {
  /**
   * Send again all samples that a filter finds
   *
   * Each goes as soon as that on which it hangs has its number.
   *
   * `POST /v1/snvs/samples/resend`, with the scope `cases:write`.
   *
   * Refused as
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: SamplesResendAllInput, options?: CommandOptions): Promise<ResentLabReports>
}

export interface SamplesResolveInput {
  /** The sample */
  sample_id: string
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 2.
   * @default null
   */
  registry_id?: number | null | undefined
}

export interface SamplesResolveOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move' | 'registry_number_taken'> {
  /**
   * Say whether a sample in doubt had arrived
   *
   * Somebody looked it up in the registry: `was_sent` with its number there makes it `reported`, `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, a result goes out under the number, or the sample is purged.
   *
   * `POST /v1/snvs/samples/{sample_id}/resolve`, with the scope `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `registry_number_taken` (409): Another report has this number of the registry
   */
  mutate(input: SamplesResolveInput, options?: CommandOptions): Promise<Sample>
}

/** What somebody found out of one sample in doubt */
export interface SampleResolution {
  /**
   * The sample, by its id.
   * @default null
   */
  sample_id?: string | null | undefined
  /**
   * The one that the clinic calls so.
   * @default null
   */
  source_reference?: string | null | undefined
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 2.
   * @default null
   */
  registry_id?: number | null | undefined
}

export interface SamplesResolveAllInput {
  /**
   * What was found of each; null: the filter says it.
   * @default null
   */
  items?: SampleResolution[] | null | undefined
  /** Which samples were not sent; null: the items say it */
  filter?: {
    /**
     * Those of this event (idEvento) alone; null: any.
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

/** What became of samples in doubt, or would */
export interface ResolvedSamples {
  /** Whether nothing was changed */
  dry_run: boolean
  /**
   * How many were resolved, or would be.
   * At least 0, at most 2147483647.
   */
  count: number
  /** Each of them */
  items: ({
    /** The sample */
    sample_id: string
    /** The clinic's own name for the report */
    source_reference: string
    /** What it is now, or would be */
    state: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled"
    /**
     * The registry's number; null: none.
     * At least 1.
     */
    registry_id: number | null
  })[]
}

export interface SamplesResolveAllOperation extends Operation<'resolutions_rejected' | 'count_differs'> {
  /**
   * Say of many samples in doubt whether they had arrived
   *
   * Up to 1000 `items`, all or none: where one does not fit nothing is changed, and `resolutions_rejected` names each that does not.
   *
   * Or a `filter` with the `count` that it must find: these *were not sent*, and are queued again. Where it finds another number it is 409 `count_differs`.
   *
   * `dry_run` answers what would become of each, and changes nothing.
   *
   * `POST /v1/snvs/samples/resolve`, with the scope `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   * - `count_differs` (409): The filter finds another number of cases
   */
  mutate(input: SamplesResolveAllInput, options?: CommandOptions): Promise<ResolvedSamples>
}

export interface SamplesResolveFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

export interface SamplesResolveFileFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
}

export interface SamplesResolveFileOperation extends Operation<'resolutions_rejected'> {
  /**
   * Say by a file of many samples in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `registry_id`, and what names it: `sample_id` or `source_reference`. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/samples/resolve/import`, with the scope `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  mutate(input: SamplesResolveFileInput, options?: UnkeyedCommandOptions): Promise<ResolvedSamples>
  /**
   * Say by a file of many samples in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `registry_id`, and what names it: `sample_id` or `source_reference`. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/samples/resolve/import`, with the scope `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  upload(input: SamplesResolveFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ResolvedSamples>
}

export interface SamplesListChangesInput {
  /** The sample */
  sample_id: string
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

export interface SamplesListChangesOperation extends Operation<'sample_not_found'> {
  /**
   * List the changes of a sample, newest first
   *
   * It has the registry's codes and a digest, and nothing of what was found.
   *
   * `GET /v1/snvs/samples/{sample_id}/changelog`, with the scope `cases:read`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   */
  query(input: SamplesListChangesInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: SamplesListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: SamplesListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface SamplesCancelInput {
  /** The sample */
  sample_id: string
}

export interface SamplesCancelOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move'> {
  /**
   * Cancel a sample that the registry does not have
   *
   * One that is being sent has to end first, and one in doubt has to be resolved first.
   *
   * `POST /v1/snvs/samples/{sample_id}/cancel`, with the scope `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   */
  mutate(input: SamplesCancelInput, options?: CommandOptions): Promise<Sample>
}

/** A result, by the names of API76 */
export interface PruebaMuestra {
  /** Whether the sample was sent on to another laboratory */
  derivada?: Json | undefined
  /** The day of the result, dd-MM-yyyy or yyyy-MM-dd */
  fechaEmisionResultado?: Json | undefined
  /** The day on which the laboratory got the sample */
  fechaRecepcion?: Json | undefined
  /** The registry's number of the sending on */
  idDerivacion?: Json | undefined
  /** The establishment that tested it: SISA's own number, or the 14 digits of the REFES code */
  idEstablecimiento?: Json | undefined
  /** The event, by its code */
  idEvento?: Json | undefined
  /** The test, as the registry codes it */
  idPrueba?: Json | undefined
  /** The result, as the registry codes it */
  idResultado?: Json | undefined
  /** The kind of test, as the registry codes it */
  idTipoPrueba?: Json | undefined
  /** As the registry takes it: every known client sends true of fit samples */
  noApta?: Json | undefined
  /** The value that was measured */
  valor?: Json | undefined
}

export interface ResultsReportInput {
  /** The sample */
  sample_id: string
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
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
  /** As the registry takes it, without idEventoMuestra. Without an establishment the desk's is meant, without idEvento that of the sample; noApta is true unless told, as every known client sends it of fit samples; an item gives the codes */
  pruebaMuestra: PruebaMuestra
}

/** A result, without what was found */
export interface LabResult {
  /** The report */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the report stands on its way to the registry */
  state: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not, or its queue is paused */
  held_because: "restored" | null
  /** The laboratory's own item by which the codes were found */
  item: string | null
  /**
   * The event (idEvento); null: not known.
   * At least 0, at most 2147483647.
   */
  event_id: number | null
  /** The registry at which that on which it hangs has its number */
  registry: string | null
  /** What the registry refused, under its own names */
  errors: Record<string, Json> | null
  /** The oldest first */
  attempts: LabAttempt[]
  /** What somebody found out of one in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what it said was removed.
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
  /** The sample */
  sample_id: string
  /**
   * The registry's number of the result, where it told one.
   * At least 1.
   */
  registry_id: number | null
  /**
   * The kind of test (idTipoPrueba).
   * At least 0, at most 2147483647.
   */
  id_tipo_prueba: number
  /**
   * The test (idPrueba).
   * At least 0, at most 2147483647.
   */
  id_prueba: number
  /**
   * The day of the result (fechaEmisionResultado).
   * YYYY-MM-DD.
   */
  day: string
}

export interface ResultsReportOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move' | 'desk_not_set' | 'item_not_mapped' | 'report_faulty' | 'source_reference_taken'> {
  /**
   * Report a result of any sample
   *
   * Checked at once, kept, and sent once the sample has its number at the registry: until then it is `waiting_for_sample`, and it is cancelled with the sample. A sample has as many results as there are. One that may have arrived is `in_doubt` until somebody resolves it.
   *
   * `POST /v1/snvs/samples/{sample_id}/results`, with the scope `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `source_reference_taken` (409): Another report has this source reference
   */
  mutate(input: ResultsReportInput, options?: CommandOptions): Promise<LabResult>
}

export interface ResultsReportOfCaseInput {
  /** The case */
  case_id: string
  /** The sample */
  sample_id: string
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
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
  /** As the registry takes it, without idEventoMuestra. Without an establishment the desk's is meant, without idEvento that of the sample; noApta is true unless told, as every known client sends it of fit samples; an item gives the codes */
  pruebaMuestra: PruebaMuestra
}

export interface ResultsReportOfCaseOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move' | 'desk_not_set' | 'item_not_mapped' | 'report_faulty' | 'source_reference_taken'> {
  /**
   * Report a result of a case's sample
   *
   * As `POST /v1/snvs/samples/{sample_id}/results`, of a sample of this case alone: one of another case, or of a case made elsewhere, is not found here.
   *
   * `POST /v1/snvs/cases/{case_id}/samples/{sample_id}/results`, with the scope `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `source_reference_taken` (409): Another report has this source reference
   */
  mutate(input: ResultsReportOfCaseInput, options?: CommandOptions): Promise<LabResult>
}

export interface ResultsListInput {
  /**
   * Those in this state; null: any.
   * @default null
   */
  state?: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled" | null | undefined
  /**
   * The one that the clinic calls so; null: any.
   * @default null
   */
  source_reference?: string | null | undefined
  /**
   * Those of this case.
   * @default null
   */
  case_id?: string | null | undefined
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
export interface LabResultPage {
  /** What this page holds, in the order of the list */
  items: LabResult[]
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

export interface ResultsListOperation extends Operation<never> {
  /**
   * List results, the newest first
   *
   * `GET /v1/snvs/results`, with the scope `cases:read`.
   */
  query(input: ResultsListInput, options?: CallOptions): Promise<LabResultPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ResultsListInput, options?: CallOptions): AsyncGenerator<LabResultPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ResultsListInput, options?: CallOptions): AsyncGenerator<LabResult>
}

export interface ResultsGetInput {
  /** The result */
  result_id: string
  /**
   * Whether what was found is shown.
   * @default false
   */
  personal?: boolean | undefined
}

export interface ResultsGetOperation extends Operation<'result_not_found'> {
  /**
   * Get a result
   *
   * With `personal` what was found is shown: the key then needs the scope `cases:read-personal` as well, and the read is written down.
   *
   * `GET /v1/snvs/results/{result_id}`, with the scope `cases:read`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   */
  query(input: ResultsGetInput, options?: CallOptions): Promise<WholeLabResult>
}

export interface ResultsCorrectInput {
  /** The result */
  result_id: string
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
  /** As the registry takes it, without idEventoMuestra. Without an establishment the desk's is meant, without idEvento that of the sample; noApta is true unless told, as every known client sends it of fit samples; an item gives the codes */
  pruebaMuestra: PruebaMuestra
}

export interface ResultsCorrectOperation extends Operation<'result_not_found' | 'item_not_mapped' | 'report_faulty' | 'lab_report_cannot_move'> {
  /**
   * Correct a result that was not sent or was refused
   *
   * Full replacement of what it says. It is sent again as soon as its sample has its number.
   *
   * `PUT /v1/snvs/results/{result_id}`, with the scope `cases:write`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   */
  mutate(input: ResultsCorrectInput, options?: CommandOptions): Promise<LabResult>
}

export interface ResultsResendInput {
  /** The result */
  result_id: string
}

export interface ResultsResendOperation extends Operation<'result_not_found' | 'lab_report_cannot_move' | 'queue_paused'> {
  /**
   * Send a result again as it is
   *
   * In the states `rejected` and `held`.
   *
   * `POST /v1/snvs/results/{result_id}/resend`, with the scope `cases:write`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: ResultsResendInput, options?: CommandOptions): Promise<LabResult>
}

export interface ResultsResendAllInput {
  /** The states of those that are sent again */
  states: ("rejected" | "held")[]
  /**
   * Those of this event (idEvento) alone; null: any.
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

export interface ResultsResendAllOperation extends Operation<'queue_paused'> {
  /**
   * Send again all results that a filter finds
   *
   * Each goes as soon as that on which it hangs has its number.
   *
   * `POST /v1/snvs/results/resend`, with the scope `cases:write`.
   *
   * Refused as
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: ResultsResendAllInput, options?: CommandOptions): Promise<ResentLabReports>
}

export interface ResultsResolveInput {
  /** The result */
  result_id: string
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 2.
   * @default null
   */
  registry_id?: number | null | undefined
}

export interface ResultsResolveOperation extends Operation<'result_not_found' | 'lab_report_cannot_move' | 'registry_number_taken'> {
  /**
   * Say whether a result in doubt had arrived
   *
   * `was_sent` makes it `reported`, with the registry's number where somebody knows it; `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, or the result is purged.
   *
   * `POST /v1/snvs/results/{result_id}/resolve`, with the scope `cases:write`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `registry_number_taken` (409): Another report has this number of the registry
   */
  mutate(input: ResultsResolveInput, options?: CommandOptions): Promise<LabResult>
}

/** What somebody found out of one result in doubt */
export interface LabResultResolution {
  /**
   * The result, by its id.
   * @default null
   */
  result_id?: string | null | undefined
  /**
   * The one that the clinic calls so.
   * @default null
   */
  source_reference?: string | null | undefined
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 2.
   * @default null
   */
  registry_id?: number | null | undefined
}

export interface ResultsResolveAllInput {
  /**
   * What was found of each; null: the filter says it.
   * @default null
   */
  items?: LabResultResolution[] | null | undefined
  /** Which results were not sent; null: the items say it */
  filter?: {
    /**
     * Those of this event (idEvento) alone; null: any.
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

/** What became of results in doubt, or would */
export interface ResolvedLabResults {
  /** Whether nothing was changed */
  dry_run: boolean
  /**
   * How many were resolved, or would be.
   * At least 0, at most 2147483647.
   */
  count: number
  /** Each of them */
  items: ({
    /** The result */
    result_id: string
    /** The clinic's own name for the report */
    source_reference: string
    /** What it is now, or would be */
    state: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled"
    /**
     * The registry's number; null: none.
     * At least 1.
     */
    registry_id: number | null
  })[]
}

export interface ResultsResolveAllOperation extends Operation<'resolutions_rejected' | 'count_differs'> {
  /**
   * Say of many results in doubt whether they had arrived
   *
   * Up to 1000 `items`, all or none: where one does not fit nothing is changed, and `resolutions_rejected` names each that does not.
   *
   * Or a `filter` with the `count` that it must find: these *were not sent*, and are queued again. Where it finds another number it is 409 `count_differs`.
   *
   * `dry_run` answers what would become of each, and changes nothing.
   *
   * `POST /v1/snvs/results/resolve`, with the scope `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   * - `count_differs` (409): The filter finds another number of cases
   */
  mutate(input: ResultsResolveAllInput, options?: CommandOptions): Promise<ResolvedLabResults>
}

export interface ResultsResolveFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

export interface ResultsResolveFileFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
}

export interface ResultsResolveFileOperation extends Operation<'resolutions_rejected'> {
  /**
   * Say by a file of many results in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `registry_id`, and what names it: `result_id` or `source_reference`. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/results/resolve/import`, with the scope `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  mutate(input: ResultsResolveFileInput, options?: UnkeyedCommandOptions): Promise<ResolvedLabResults>
  /**
   * Say by a file of many results in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `registry_id`, and what names it: `result_id` or `source_reference`. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/results/resolve/import`, with the scope `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  upload(input: ResultsResolveFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ResolvedLabResults>
}

export interface ResultsListChangesInput {
  /** The result */
  result_id: string
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

export interface ResultsListChangesOperation extends Operation<'result_not_found'> {
  /**
   * List the changes of a result, newest first
   *
   * It has the registry's codes and a digest, and nothing of what was found.
   *
   * `GET /v1/snvs/results/{result_id}/changelog`, with the scope `cases:read`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   */
  query(input: ResultsListChangesInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ResultsListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ResultsListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ResultsCancelInput {
  /** The result */
  result_id: string
}

export interface ResultsCancelOperation extends Operation<'result_not_found' | 'lab_report_cannot_move'> {
  /**
   * Cancel a result that the registry does not have
   *
   * One that is being sent has to end first, and one in doubt has to be resolved first.
   *
   * `POST /v1/snvs/results/{result_id}/cancel`, with the scope `cases:write`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   */
  mutate(input: ResultsCancelInput, options?: CommandOptions): Promise<LabResult>
}

export interface LabMapListInput {
  /**
   * The rows of this item alone; null: all.
   * @default null
   */
  item?: string | null | undefined
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
export interface LabMapRowPage {
  /** What this page holds, in the order of the list */
  items: LabMapRow[]
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

/** The registry's codes of one item of the laboratory */
export interface LabMapRow {
  /** The laboratory's own name of what it tests */
  item: string
  /**
   * The event (idEvento).
   * At least 0, at most 2147483647.
   */
  event_id: number
  /**
   * The group of events (idGrupoEvento); null: none.
   * At least 0, at most 2147483647.
   */
  group_id: number | null
  /**
   * The classification (idClasificacionManualCaso); null: none.
   * At least 0, at most 2147483647.
   */
  classification_id: number | null
  /**
   * What is taken (idMuestra); null: none.
   * At least 0, at most 2147483647.
   */
  sample_id: number | null
  /**
   * The kind of it (idtipoMuestra); null: none.
   * At least 0, at most 2147483647.
   */
  sample_type_id: number | null
  /**
   * The kind of test (idTipoPrueba); null: none.
   * At least 0, at most 2147483647.
   */
  test_type_id: number | null
  /**
   * The test (idPrueba); null: none.
   * At least 0, at most 2147483647.
   */
  test_id: number | null
  /**
   * The first day on which the row holds; null: from ever.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day on which the row holds; null: for ever.
   * YYYY-MM-DD.
   */
  valid_to: string | null
  /**
   * The least age of the person in days, included; null: every age.
   * At least 0, at most 2147483647.
   */
  age_from_days: number | null
  /**
   * The greatest age of the person in days, included; null: every age.
   * At least 0, at most 2147483647.
   */
  age_to_days: number | null
  /** The sex of the person; null: every sex */
  sex: "M" | "F" | "A" | "X" | null
  /** Whether the person is pregnant; null: pregnant or not */
  pregnant: boolean | null
}

export interface LabMapListOperation extends Operation<never> {
  /**
   * List the rows of the lab map: the laboratory's items and the registry's codes
   *
   * `GET /v1/snvs/lab-map`, with the scope `cases:read`.
   */
  query(input: LabMapListInput, options?: CallOptions): Promise<LabMapRowPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: LabMapListInput, options?: CallOptions): AsyncGenerator<LabMapRowPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: LabMapListInput, options?: CallOptions): AsyncGenerator<LabMapRow>
}

export interface LabMapImportFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of the lab map did, or would do */
export interface LabMapImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /**
   * How many rows are new.
   * At least 0, at most 2147483647.
   */
  added_count: number
  /**
   * How many rows are gone.
   * At least 0, at most 2147483647.
   */
  removed_count: number
  /**
   * How many rows stay as they were.
   * At least 0, at most 2147483647.
   */
  unchanged_count: number
  /** What does not fit, by line */
  errors: RowFault[]
}

/** One fault of a file, with its place */
export interface RowFault {
  /**
   * The line of the file, counted from 1.
   * At least 0, at most 2147483647.
   */
  line: number
  /** The column that does not fit; null: the line as a whole */
  column: string | null
  /** Why it does not fit, in words */
  reason: string
}

export interface LabMapImportFileFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
}

export interface LabMapImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Replace the lab map by a file
   *
   * The file is the whole map. All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. Rows that the file lacks are removed. What was sent by them keeps its codes.
   *
   * The file has a header, in any order: `item`, `event_id`, and where wanted `group_id`, `classification_id`, `sample_id`, `sample_type_id`, `test_type_id`, `test_id`, `valid_from`, `valid_to`, `age_from_days`, `age_to_days`, `sex` and `pregnant`. Bounds are included. An empty condition means any.
   *
   * Two rows of one item in which somebody could be on the same day overlap, and do not fit.
   *
   * `POST /v1/snvs/lab-map/import`, with the scope `admin`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: LabMapImportFileInput, options?: UnkeyedCommandOptions): Promise<LabMapImport>
  /**
   * Replace the lab map by a file
   *
   * The file is the whole map. All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. Rows that the file lacks are removed. What was sent by them keeps its codes.
   *
   * The file has a header, in any order: `item`, `event_id`, and where wanted `group_id`, `classification_id`, `sample_id`, `sample_type_id`, `test_type_id`, `test_id`, `valid_from`, `valid_to`, `age_from_days`, `age_to_days`, `sex` and `pregnant`. Bounds are included. An empty condition means any.
   *
   * Two rows of one item in which somebody could be on the same day overlap, and do not fit.
   *
   * `POST /v1/snvs/lab-map/import`, with the scope `admin`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: LabMapImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<LabMapImport>
}

export interface CodeListsListInput {
  /**
   * Filter by group.
   * At least 0, at most 2147483647.
   * @default null
   */
  group_id?: number | null | undefined
  /**
   * Filter by event.
   * At least 0, at most 2147483647.
   * @default null
   */
  event_id?: number | null | undefined
  /**
   * As this version had it; null: the newest.
   * At least 1, at most 2147483647.
   * @default null
   */
  version?: number | null | undefined
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

/** The registry's list, a page of it */
export interface RegistryCodeList {
  /** What this page holds, in the order of the list */
  items: RegistryCode[]
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
  /** The registry whose list it is */
  registry: "stand_in" | "test" | "production"
  /**
   * The version of the list, raised by each fetch that found another list; null: none was fetched yet.
   * At least 1, at most 2147483647.
   */
  version: number | null
  /**
   * When this version was fetched; null: none was fetched yet.
   * An instant, with `Z` in answers.
   */
  fetched_at: string | null
  /**
   * When it was last fetched and found the same; null: none was fetched yet.
   * An instant, with `Z` in answers.
   */
  checked_at: string | null
}

/** A group, event and classification that the registry accepts together */
export interface RegistryCode {
  /**
   * The group of events (idGrupoEvento).
   * At least 0, at most 2147483647.
   */
  group_id: number
  /** What the group is called */
  group_name: string
  /**
   * The event (idEvento).
   * At least 0, at most 2147483647.
   */
  event_id: number
  /** What the event is called */
  event_name: string
  /**
   * The classification (idClasificacionManualCaso).
   * At least 0, at most 2147483647.
   */
  classification_id: number
  /** What the classification is called */
  classification_name: string
}

export interface CodeListsListOperation extends Operation<'desk_not_set' | 'code_list_version_not_found'> {
  /**
   * List the registry's groups, events and classifications
   *
   * As they were last fetched from the registry of this desk. A report whose combination the list never had is refused. One whose combination it has lost is held, and released by the fetch that brings it back.
   *
   * `GET /v1/snvs/code-lists`, with the scope `cases:read`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `code_list_version_not_found` (404): Version of the list of codes not found
   */
  query(input: CodeListsListInput, options?: CallOptions): Promise<RegistryCodeList>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CodeListsListInput, options?: CallOptions): AsyncGenerator<RegistryCodeList>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CodeListsListInput, options?: CallOptions): AsyncGenerator<RegistryCode>
}

export interface CodeListsVersionsInput {
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

/** The versions of the list, a page of them */
export interface RegistryCodeListVersions {
  /** What this page holds, in the order of the list */
  items: RegistryCodeListVersion[]
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
  /** The registry whose list it is */
  registry: "stand_in" | "test" | "production"
}

/** A version of the list */
export interface RegistryCodeListVersion {
  /**
   * The version of the list.
   * At least 1, at most 2147483647.
   */
  version: number
  /**
   * When it was first fetched.
   * An instant, with `Z` in answers.
   */
  fetched_at: string
  /**
   * When it was last fetched and found the same.
   * An instant, with `Z` in answers.
   */
  checked_at: string
  /**
   * How many entries it has.
   * At least 0, at most 2147483647.
   */
  code_count: number
}

export interface CodeListsVersionsOperation extends Operation<'desk_not_set'> {
  /**
   * List the versions of the registry's list, the newest first
   *
   * Each fetch that found another list made one. Those of another registry are their own.
   *
   * `GET /v1/snvs/code-lists/versions`, with the scope `cases:read`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   */
  query(input: CodeListsVersionsInput, options?: CallOptions): Promise<RegistryCodeListVersions>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CodeListsVersionsInput, options?: CallOptions): AsyncGenerator<RegistryCodeListVersions>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CodeListsVersionsInput, options?: CallOptions): AsyncGenerator<RegistryCodeListVersion>
}

export interface CodeListsDiffInput {
  /**
   * The version to compare with.
   * At least 1, at most 2147483647.
   */
  from: number
  /**
   * The version that is compared; null: the newest.
   * At least 1, at most 2147483647.
   * @default null
   */
  to?: number | null | undefined
}

/** How two versions of the list differ */
export interface RegistryCodeListDifference {
  /** The registry whose list it is */
  registry: "stand_in" | "test" | "production"
  /**
   * The version that was compared with.
   * At least 1, at most 2147483647.
   */
  from: number
  /**
   * The version that was compared.
   * At least 1, at most 2147483647.
   */
  to: number
  /** Entries that are new */
  added: RegistryCode[]
  /** Entries that are gone */
  removed: RegistryCode[]
  /** Entries that are worded otherwise */
  changed: ({
    /** The entry as it was worded */
    before: RegistryCode
    /** The entry as it is worded */
    after: RegistryCode
  })[]
}

export interface CodeListsDiffOperation extends Operation<'desk_not_set' | 'code_list_version_not_found'> {
  /**
   * Compare two versions of the registry's list
   *
   * What `to` has and `from` lacks, what it lacks, and what it words otherwise.
   *
   * `GET /v1/snvs/code-lists/diff`, with the scope `cases:read`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `code_list_version_not_found` (404): Version of the list of codes not found
   */
  query(input: CodeListsDiffInput, options?: CallOptions): Promise<RegistryCodeListDifference>
}

export type CodeListsRefreshInput = Record<string, never>

/** What a fetch of the list found */
export interface RegistryCodeListRefresh {
  /** The registry whose list it is */
  registry: "stand_in" | "test" | "production"
  /**
   * The version of the list, raised by each fetch that found another list; null: none was fetched yet.
   * At least 1, at most 2147483647.
   */
  version: number | null
  /**
   * When this version was fetched; null: none was fetched yet.
   * An instant, with `Z` in answers.
   */
  fetched_at: string | null
  /**
   * When it was last fetched and found the same; null: none was fetched yet.
   * An instant, with `Z` in answers.
   */
  checked_at: string | null
  /**
   * How many entries it has.
   * At least 0, at most 2147483647.
   */
  code_count: number
  /** Entries that are new */
  added: RegistryCode[]
  /** Entries that are gone */
  removed: RegistryCode[]
  /** Entries that are worded otherwise */
  changed: ({
    /** The entry as it was worded */
    before: RegistryCode
    /** The entry as it is worded */
    after: RegistryCode
  })[]
  /**
   * How many reports went back to the queue.
   * At least 0, at most 2147483647.
   */
  released: number
}

export interface CodeListsRefreshOperation extends Operation<'desk_not_set' | 'code_list_unavailable'> {
  /**
   * Fetch the registry's groups, events and classifications
   *
   * Answers what is new since the last fetch. Reports that were held because the list did not have their combination go back to the queue where it has now.
   *
   * `POST /v1/snvs/code-lists/refresh`, with the scope `cases:write`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `code_list_unavailable` (422): The registry gave no list of codes
   */
  mutate(input: CodeListsRefreshInput, options?: CommandOptions): Promise<RegistryCodeListRefresh>
}

export interface LabMapExportFileInput {
  /**
   * The form of the file.
   * @default "csv"
   */
  format?: "csv" | "xlsx" | undefined
}

export interface LabMapExportFileOperation extends Operation<never> {
  /**
   * Export the lab map as a file
   *
   * With the columns of its import: imported again it changes nothing.
   *
   * `GET /v1/snvs/lab-map/export`, with the scope `admin`.
   */
  download(input: LabMapExportFileInput, options?: CallOptions): Promise<DownloadedFile>
}

/** Every operation of the reporting service, by its noun and its verb. */
export interface SnvsOperations {
  readonly cases: {
    /** Report a notifiable case */ readonly report: CasesReportOperation
    /** List reported cases, the newest first */ readonly list: CasesListOperation
    /** Get a case */ readonly get: CasesGetOperation
    /** Correct a report */ readonly correct: CasesCorrectOperation
    /** Send a case again as it is */ readonly resend: CasesResendOperation
    /** Send again all cases that a filter finds */ readonly resendAll: CasesResendAllOperation
    /** Say whether a case in doubt had arrived */ readonly resolve: CasesResolveOperation
    /** Say of many cases in doubt whether they had arrived */ readonly resolveAll: CasesResolveAllOperation
    /** Say by a file of many cases in doubt whether they had arrived */ readonly resolveFile: CasesResolveFileOperation
    /** Cancel a case */ readonly cancel: CasesCancelOperation
    /** Say that what was to be done by hand at the registry is done */ readonly acknowledge: CasesAcknowledgeOperation
    /** Say that an adopted case is not our person's */ readonly dispute: CasesDisputeOperation
    /** List the changes of a case, newest first */ readonly listChanges: CasesListChangesOperation
    /** Seal reports anew with the newest key */ readonly reseal: CasesResealOperation
  }
  readonly caseDesk: {
    /** Show how cases are reported */ readonly get: CaseDeskGetOperation
    /** Say how cases are reported */ readonly set: CaseDeskSetOperation
    /** Send no more cases for now */ readonly pause: CaseDeskPauseOperation
    /** Send cases again */ readonly resume: CaseDeskResumeOperation
    /** Hold everything unsent after a restore */ readonly hold: CaseDeskHoldOperation
    /** Count cases by state */ readonly figures: CaseDeskFiguresOperation
  }
  readonly citizens: {
    /** Give out all that is kept of one citizen */ readonly exportCases: CitizensExportCasesOperation
    /** Remove what is kept of one citizen */ readonly erase: CitizensEraseOperation
  }
  readonly samples: {
    /** Report a sample of a case */ readonly report: SamplesReportOperation
    /** Report a sample of a case that was made elsewhere */ readonly reportElsewhere: SamplesReportElsewhereOperation
    /** List samples, the newest first */ readonly list: SamplesListOperation
    /** Get a sample */ readonly get: SamplesGetOperation
    /** Correct a sample that was not sent or was refused */ readonly correct: SamplesCorrectOperation
    /** Send a sample again as it is */ readonly resend: SamplesResendOperation
    /** Send again all samples that a filter finds */ readonly resendAll: SamplesResendAllOperation
    /** Say whether a sample in doubt had arrived */ readonly resolve: SamplesResolveOperation
    /** Say of many samples in doubt whether they had arrived */ readonly resolveAll: SamplesResolveAllOperation
    /** Say by a file of many samples in doubt whether they had arrived */ readonly resolveFile: SamplesResolveFileOperation
    /** List the changes of a sample, newest first */ readonly listChanges: SamplesListChangesOperation
    /** Cancel a sample that the registry does not have */ readonly cancel: SamplesCancelOperation
  }
  readonly results: {
    /** Report a result of any sample */ readonly report: ResultsReportOperation
    /** Report a result of a case's sample */ readonly reportOfCase: ResultsReportOfCaseOperation
    /** List results, the newest first */ readonly list: ResultsListOperation
    /** Get a result */ readonly get: ResultsGetOperation
    /** Correct a result that was not sent or was refused */ readonly correct: ResultsCorrectOperation
    /** Send a result again as it is */ readonly resend: ResultsResendOperation
    /** Send again all results that a filter finds */ readonly resendAll: ResultsResendAllOperation
    /** Say whether a result in doubt had arrived */ readonly resolve: ResultsResolveOperation
    /** Say of many results in doubt whether they had arrived */ readonly resolveAll: ResultsResolveAllOperation
    /** Say by a file of many results in doubt whether they had arrived */ readonly resolveFile: ResultsResolveFileOperation
    /** List the changes of a result, newest first */ readonly listChanges: ResultsListChangesOperation
    /** Cancel a result that the registry does not have */ readonly cancel: ResultsCancelOperation
  }
  readonly labMap: {
    /** List the rows of the lab map: the laboratory's items and the registry's codes */ readonly list: LabMapListOperation
    /** Replace the lab map by a file */ readonly importFile: LabMapImportFileOperation
    /** Export the lab map as a file */ readonly exportFile: LabMapExportFileOperation
  }
  readonly codeLists: {
    /** List the registry's groups, events and classifications */ readonly list: CodeListsListOperation
    /** List the versions of the registry's list, the newest first */ readonly versions: CodeListsVersionsOperation
    /** Compare two versions of the registry's list */ readonly diff: CodeListsDiffOperation
    /** Fetch the registry's groups, events and classifications */ readonly refresh: CodeListsRefreshOperation
  }
}
