// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation } from '../../operation/operation.ts'
import type { Json } from '../json.ts'
import type { Ciudadano, EventoCasoNominal, CaseAttempt, CaseCorrection } from './cases.ts'

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

export interface CitizensExportCasesOperation extends Operation<'which_document' | 'fresh_sign_in_required'> {
  /**
   * Give out all that is kept of one citizen
   *
   * Every case of this document, the oldest first; and of the cases in which they are in charge of somebody else (`personaACargo`) what concerns them, for what else is said there is of that person. Each is written down as read for an export. A number that several documents have is refused, and their types and countries are named.
   *
   * `POST /v1/snvs/citizens/export`. Scope: `admin`.
   *
   * Refused as
   * - `which_document` (409): Several documents have this number
   * - `fresh_sign_in_required` (403): Sign in again first
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
   * `POST /v1/snvs/citizens/erase`. Scope: `admin`.
   *
   * Refused as
   * - `which_document` (409): Several documents have this number
   */
  mutate(input: CitizensEraseInput, options?: CommandOptions): Promise<CitizenErasure>
}
