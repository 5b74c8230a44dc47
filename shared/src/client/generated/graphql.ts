/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number that may exceed 32 bits, below 2^53. */
  Count: { input: number; output: number; }
  /** A calendar date without time zone, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar. */
  DateTime: { input: string; output: string; }
  /** The number of a family card (No. KK), 16 digits, as text. Masked like a NIK. */
  FamilyCardNumber: { input: string; output: string; }
  /** The `JSONObject` scalar type represents JSON objects as specified by [ECMA-404](http://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf). */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** A national identity number of 16 digits, as text. Shown masked, as in 317190••••••0001, unless the viewer may unmask it and states a purpose in the header Tepat-Purpose. */
  Nik: { input: string; output: string; }
  /** A region by its dotted Kemendagri code, such as 31.71.01.1001. */
  RegionCode: { input: string; output: string; }
  /** An amount in whole rupiah; may exceed 32 bits. */
  Rupiah: { input: number; output: number; }
};

/** A correction that belongs to an objection. */
export type AddObjectionCorrectionInput = {
  /** The number of a correction of the same family; left out, a new draft is begun. */
  correction?: InputMaybe<Scalars['String']['input']>;
  /** The edit of it that was read. */
  edit: Scalars['Int']['input'];
  /** Id of the objection. */
  objection: Scalars['ID']['input'];
};

/** ADOPT: the next night reads the delivery. DECLINE: the proposal is sent back. */
export type AdoptionDecision =
  | 'ADOPT'
  | 'DECLINE';

/** Another open correction of some of the same facts. */
export type AlsoOpenCorrection = {
  /** The facts that both would change, in the language of the request. */
  facts: Array<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['String']['output'];
};

/** What the centre said of one correction. */
export type AnswerHandedOverInput = {
  /** The answer. */
  answer: HandoverAnswer;
  /** Id of the correction in its file. */
  item: Scalars['ID']['input'];
  /** What it said besides; required for a refusal. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The centre’s answer to one file, as a file. */
export type AnswerHandoverFileInput = {
  /** False: the file is judged only. True: it is kept, when no row is wrong. */
  apply: Scalars['Boolean']['input'];
  /** Id of the hand-over. */
  handover: Scalars['ID']['input'];
  /** The upload as POST /uploads/sheets named it. */
  upload: Scalars['String']['input'];
};

/** An account of a program (client credentials). */
export type ApiClient = Node & {
  /** Public part of the credentials. */
  clientId: Scalars['String']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was disabled. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its secret ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** The permissions it was granted, at most those of an INTEGRATOR. */
  scopes: Array<Scalars['String']['output']>;
};

/** A page of ApiClient. */
export type ApiClientConnection = {
  /** The page. */
  edges: Array<ApiClientEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One ApiClient and its place in the connection. */
export type ApiClientEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: ApiClient;
};

/** Answer of the mutations of an API client. */
export type ApiClientPayload = Payload & {
  /** The client as it stands now. */
  apiClient?: Maybe<ApiClient>;
  /** The secret, of createApiClient and rotateApiClient only; shown once. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** Who is to work on a case. */
export type AssignWorklistItemInput = {
  /** The official; without one, the case is let go of. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the case. */
  item: Scalars['ID']['input'];
  /** Who had it when it was read; null = nobody. */
  seenAssignee?: InputMaybe<Scalars['ID']['input']>;
  /** True: the viewer takes it, whoever is named beside. */
  toMe?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A file that POST /uploads/evidence took, for a draft. */
export type AttachEvidenceInput = {
  /** The draft. */
  correction: Scalars['ID']['input'];
  /** The edit of it that was read. */
  edit: Scalars['Int']['input'];
  /** The upload as POST /uploads/evidence named it. */
  upload: Scalars['String']['input'];
};

/** A file that POST /uploads/evidence took, for an open objection. */
export type AttachObjectionEvidenceInput = {
  /** The edit of it that was read. */
  edit: Scalars['Int']['input'];
  /** Id of the objection. */
  objection: Scalars['ID']['input'];
  /** The upload as POST /uploads/evidence named it. */
  upload: Scalars['String']['input'];
};

/** One event of the audit trail. Nothing is ever changed or taken out of it. */
export type AuditEvent = Node & {
  /** module.verb, such as registry.commit. */
  action: Scalars['String']['output'];
  /** Id of whoever did it. */
  actorId: Scalars['String']['output'];
  /** USER, CLIENT or SYSTEM. */
  actorKind: Scalars['String']['output'];
  /** Name of whoever did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** Values after. */
  after?: Maybe<Scalars['JSONObject']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Values before. */
  before?: Maybe<Scalars['JSONObject']['output']>;
  /** How many records a bulk change touched. */
  changeCount?: Maybe<Scalars['Count']['output']>;
  /** SHA-256 of the sorted list of changes, in hex. */
  changeDigest?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['Count']['output'];
  /** The purpose that was stated for unmasking. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The reason that was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The request, as in the log. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** The revision of the registry that it made. */
  revisionNumber?: Maybe<Scalars['Int']['output']>;
  /** What it is about. */
  subject: AuditSubject;
  /** Whose personal data were shown; reads only, at most 100. */
  subjects: Array<AuditSubject>;
};

/** A page of AuditEvent. */
export type AuditEventConnection = {
  /** The page. */
  edges: Array<AuditEventEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One AuditEvent and its place in the connection. */
export type AuditEventEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: AuditEvent;
};

/** Which events. By one of subject, actor and action at a time. A subject is found whether the event is about it or showed it. */
export type AuditFilter = {
  /** Events with exactly this action. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** Events of this actor. */
  actorId?: InputMaybe<Scalars['String']['input']>;
  /** USER, CLIENT or SYSTEM; goes with actorId. */
  actorKind?: InputMaybe<Scalars['String']['input']>;
  /** Events about this node or that showed it. */
  subject?: InputMaybe<Scalars['ID']['input']>;
};

/** What an event is about. */
export type AuditSubject = {
  /** Its number within its kind. */
  id: Scalars['String']['output'];
  /** FAMILY, RESIDENT, LIST, RUN … */
  kind: Scalars['String']['output'];
  /** The id to fetch it by node, where it is a node. */
  nodeId?: Maybe<Scalars['ID']['output']>;
};

/** Somebody whom the civil registry knows and no family has, as the head of a new one. */
export type BeginNewFamilyInput = {
  /** Birth date as on the document. */
  birthDate: Scalars['Date']['input'];
  /** The kelurahan where they live. */
  kelurahan: Scalars['RegionCode']['input'];
  /** Name as on the document. */
  name: Scalars['String']['input'];
  /** NIK in full. */
  nik: Scalars['Nik']['input'];
};

/** Whom a transfer brings in, and into which family, or with their whole family. */
export type BeginTransferInput = {
  /** Birth date as on the document. */
  birthDate: Scalars['Date']['input'];
  /** The family that the person joins. */
  family?: InputMaybe<Scalars['ID']['input']>;
  /** Without a family: the kelurahan into which the whole family of the person moves. */
  kelurahan?: InputMaybe<Scalars['RegionCode']['input']>;
  /** Name as on the document. */
  name: Scalars['String']['input'];
  /** NIK in full. */
  nik: Scalars['Nik']['input'];
};

/** Which night to cancel, and why. */
export type CancelNightlyRunInput = {
  /** Why. */
  reason: Scalars['String']['input'];
  /** Id of the run. */
  run: Scalars['ID']['input'];
};

/** The old and the new password. */
export type ChangePasswordInput = {
  /** The password so far. */
  current: Scalars['String']['input'];
  /** The new one, 12 to 128 characters. */
  next: Scalars['String']['input'];
};

/** Answer of changePassword. Every other session of the account is ended. */
export type ChangePasswordPayload = Payload & {
  /** True when it is changed. */
  changed: Scalars['Boolean']['output'];
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** A reason in words. */
export type ChangeReason = {
  /** Code of the reason. */
  code: Scalars['String']['output'];
  /** The reason, in the language of the request. */
  label: Scalars['String']['output'];
};

/** How often one reason made people join or leave. */
export type ChangeReasonCount = {
  /** Code of the reason. */
  code: Scalars['String']['output'];
  /** How many people; one person may have several reasons. */
  count: Scalars['Int']['output'];
  /** JOINED, LEFT … */
  kind: Scalars['String']['output'];
  /** The reason, in the language of the request. */
  label: Scalars['String']['output'];
};

/** A numbered file of confirmed differences for the civil registry (data balikan). */
export type CivilFeedback = {
  /** When. */
  createdAt: Scalars['DateTime']['output'];
  /** Id of whoever made it. */
  createdBy: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  createdByName?: Maybe<Scalars['String']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['Int']['output'];
  /** Where it is fetched (GET); each fetching is an event. */
  path: Scalars['String']['output'];
  /** People in it. */
  rows: Scalars['Int']['output'];
  /** SHA-256 of the file, in hexadecimal digits. */
  sha256: Scalars['String']['output'];
};

/** A page of CivilFeedback. */
export type CivilFeedbackConnection = {
  /** The page. */
  edges: Array<CivilFeedbackEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One CivilFeedback and its place in the connection. */
export type CivilFeedbackEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: CivilFeedback;
};

/** The file that was made. */
export type CivilFeedbackPayload = Payload & {
  /** Null when the request was refused. */
  feedback?: Maybe<CivilFeedback>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** One condition of the criteria, for one person. */
export type Clause = {
  /** What the fact says, in words. */
  actual?: Maybe<Scalars['String']['output']>;
  /** Whether it stands between the person and a yes. */
  blocking: Scalars['Boolean']['output'];
  /** Code of the clause. */
  code: Scalars['String']['output'];
  /** Whether the person can have the fact corrected. */
  correctable: Scalars['Boolean']['output'];
  /** Who corrects it, in words. */
  correctedBy?: Maybe<Scalars['String']['output']>;
  /** Where it is corrected, in words. */
  correctionChannel?: Maybe<Scalars['String']['output']>;
  /** Whole days from the day that the source describes to the reference date; null without a source. */
  factAge?: Maybe<Scalars['Int']['output']>;
  /** Days after which the fact counts as not known; null where it does not age. */
  factAgeLimit?: Maybe<Scalars['Int']['output']>;
  /** Whether it is met; null when the fact is not known. */
  met?: Maybe<Scalars['Boolean']['output']>;
  /** What the clause requires, in words. */
  required?: Maybe<Scalars['String']['output']>;
  /** The sentence that an officer can read aloud. */
  sentence: Scalars['String']['output'];
  /** Where the fact comes from. */
  source: Scalars['String']['output'];
  /** The day that the source describes. */
  sourceDate?: Maybe<Scalars['Date']['output']>;
};


/** One condition of the criteria, for one person. */
export type ClauseSentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** A condition that answers otherwise than in the decision before. */
export type ClauseChange = {
  /** Whether it is met since; null when the fact is not known. */
  after?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was met; null when the fact was not known. */
  before?: Maybe<Scalars['Boolean']['output']>;
  /** Code of the clause. */
  code: Scalars['String']['output'];
  /** What it requires, in words. */
  required: Scalars['String']['output'];
};

/** How one clause of the criteria differs, in the language of the request. */
export type ClauseDifference = {
  /** As this version says it. */
  after?: Maybe<Scalars['String']['output']>;
  /** As the version before says it. */
  before?: Maybe<Scalars['String']['output']>;
  /** Code of the clause. */
  code: Scalars['String']['output'];
  /** ADDED, REMOVED or CHANGED. */
  kind: Scalars['String']['output'];
};

/** A clause that would answer otherwise, in the language of the request. */
export type ClauseFlip = {
  /** The answer if it were applied; null = unknown. */
  after?: Maybe<Scalars['Boolean']['output']>;
  /** The answer now; null = unknown. */
  before?: Maybe<Scalars['Boolean']['output']>;
  /** Code of the clause. */
  code: Scalars['String']['output'];
  /** What it asks. */
  required: Scalars['String']['output'];
};

/** What two simulated lists cost. */
export type ComparedCost = {
  /** Of the first. */
  first: SimulationCost;
  /** What the second costs more a month. */
  monthlyMore: Scalars['Rupiah']['output'];
  /** Of the second. */
  second: SimulationCost;
  /** What the second costs more in twelve months. */
  yearlyMore: Scalars['Rupiah']['output'];
};

/** One region, sex, age band or desil in two simulations. */
export type ComparedLine = {
  /** The second less the first. */
  difference: LineDifference;
  /** In the first; null = nobody there. */
  first?: Maybe<SimulationLine>;
  /** Code of the region, or name of the sex, age band or desil. */
  key: Scalars['String']['output'];
  /** The same in words, in the language of the request. */
  label: Scalars['String']['output'];
  /** In the second. */
  second?: Maybe<SimulationLine>;
};

/** What was found right of one family. */
export type ConfirmFactsInput = {
  /** Facts of the family and its members. */
  facts: Array<SeenFactInput>;
  /** The family. */
  family: Scalars['ID']['input'];
};

/** Answer of confirmFacts: all were recorded, or none. */
export type ConfirmFactsPayload = Payload & {
  /** How many facts are confirmed now. */
  confirmed: Scalars['Int']['output'];
  /** The family; null when the request was refused. */
  family?: Maybe<Family>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** The password once more. */
export type ConfirmPasswordInput = {
  /** The password of the account that is signed in. */
  password: Scalars['String']['input'];
};

/** Answer of confirmPassword. For some minutes the session may release, approve and publish. */
export type ConfirmPasswordPayload = Payload & {
  /** True when the password is right. */
  confirmed: Scalars['Boolean']['output'];
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** Which transfer is confirmed. */
export type ConfirmTransferInput = {
  /** Id of the correction. */
  correction: Scalars['ID']['input'];
  /** The step that was seen. */
  step: Scalars['Int']['input'];
};

/** A correction of the fact that is in dispute. */
export type ConflictCorrection = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['String']['output'];
  /** Where it stands, in words. */
  stateLabel: Scalars['String']['output'];
};

/** One of the two values that disagree. */
export type ConflictSide = {
  /** The day of the observation, or the one that the delivery describes. */
  observedOn: Scalars['Date']['output'];
  /** Where it comes from, in words: a basis, or a delivery. */
  source?: Maybe<Scalars['String']['output']>;
  /** The same in words. */
  text?: Maybe<Scalars['String']['output']>;
  /** The value as in files; null = not recorded. */
  value?: Maybe<Scalars['String']['output']>;
  /** Name of whoever verified it; null for a delivery. */
  verifiedBy?: Maybe<Scalars['String']['output']>;
};

/** OPEN until a person lets the recorded value stand, or a correction or a later delivery ends it. */
export type ConflictState =
  | 'CLOSED'
  | 'OPEN';

/** What one term of the model adds to the score. */
export type Contribution = {
  /** Key of the indicator or derived quantity. */
  indicator: Scalars['String']['output'];
  /** What it is called, in the language of the request. */
  label: Scalars['String']['output'];
  /** Points added to the score; null when the fact is missing. */
  points?: Maybe<Scalars['Int']['output']>;
  /** The value in words, in the language of the request. */
  text?: Maybe<Scalars['String']['output']>;
  /** The value that was used; null for a question that was not asked. */
  value?: Maybe<Scalars['Int']['output']>;
};

/** How the points of one term of the model would change. */
export type ContributionChange = {
  /** Points if it were applied. */
  after?: Maybe<Scalars['Int']['output']>;
  /** Points now; null when the fact is missing. */
  before?: Maybe<Scalars['Int']['output']>;
  /** Key of the indicator or derived quantity. */
  indicator: Scalars['String']['output'];
  /** What it is called, in the language of the request. */
  label: Scalars['String']['output'];
};

/** A proposed correction (pemutakhiran) of facts of one family. It asks for no assistance. */
export type Correction = Node & {
  /** Other open corrections of the same facts. */
  alsoOpen: Array<AlsoOpenCorrection>;
  /** The revision in which it was applied. */
  appliedRevision?: Maybe<Scalars['Int']['output']>;
  /** Id of whoever approved it. */
  approverId?: Maybe<Scalars['String']['output']>;
  /** What it rests on. */
  basis?: Maybe<CorrectionBasis>;
  /** By which way it reached the office. */
  channel?: Maybe<CorrectionChannel>;
  /** Id of whoever confirmed the transfer for that side. */
  confirmerId?: Maybe<Scalars['String']['output']>;
  /** When the draft was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** The monthly cut-off to which it belongs, by the setting of the day; null until it is applied. */
  cutOff?: Maybe<Scalars['Date']['output']>;
  /** Until when whoever has it now should act. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Counts the edits; whoever edits or submits names the one that they read. */
  edit: Scalars['Int']['output'];
  /** What it would do; for whoever verifies and for whoever decides, each once their own judgement of the evidence is recorded. Null for everybody else, for the proposer always. Each look is told to the trail. */
  effect?: Maybe<CorrectionEffect>;
  /** When it was told that the deadline had passed. */
  escalatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The files that prove it, in the order in which they came. */
  evidence: Array<Evidence>;
  /** The family; null when it lives out of reach by now. */
  family?: Maybe<Family>;
  /** The files for the centre in which it stands, oldest first. */
  handedOver: Array<HandedOver>;
  /** The families that it touches, its own first, and who belongs to them before and after. Of one that was applied: as it was then. */
  households: Array<Household>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** What verifiers found of the evidence, oldest first; for those who check corrections. */
  judgements: Array<CorrectionJudgement>;
  /** Number of the letter that brought it. */
  letterNumber?: Maybe<Scalars['String']['output']>;
  /** The facts. */
  lines: Array<CorrectionLine>;
  /** Whether the viewer proposed it. */
  mine: Scalars['Boolean']['output'];
  /** Number of the minutes, statement, report or document. */
  minutesNumber?: Maybe<Scalars['String']['output']>;
  /** Its number, as on the receipt: PD-000123-0. */
  number: Scalars['String']['output'];
  /** The objection to which the correction belongs; null: none, or out of reach. */
  objection?: Maybe<Objection>;
  /** Its date: the day of the observation. */
  observedOn?: Maybe<Scalars['Date']['output']>;
  /** The kelurahan that people leave by it; null unless it is a transfer. */
  otherRegion?: Maybe<Region>;
  /** Id of whoever proposed it. */
  proposerId: Scalars['String']['output'];
  /** What was found. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The receipt; null for a draft. */
  receipt?: Maybe<Receipt>;
  /** The kelurahan where it was proposed. */
  region?: Maybe<Region>;
  /** What deserves a look before the evidence is judged, in words: none refuses anything. For those who check corrections, while it waits to be judged. */
  remarks: Array<Scalars['String']['output']>;
  /** Where it stands. */
  state: CorrectionState;
  /** Where it stands, in words. */
  stateLabel: Scalars['String']['output'];
  /** Counts the steps; whoever acts names the one that they saw. */
  step: Scalars['Int']['output'];
  /** Who did what with it, oldest first. */
  steps: Array<CorrectionStep>;
  /** When it was last submitted. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of whoever verified it. */
  verifierId?: Maybe<Scalars['String']['output']>;
};

/** What a correction rests on. */
export type CorrectionBasis =
  | 'DOCUMENT'
  | 'FIELD_CHECK'
  | 'MUSYAWARAH_KELURAHAN'
  | 'SPTJM';

/** By which way the matter reached the office. RT_RW takes the number of the letter. */
export type CorrectionChannel =
  | 'DINAS_SOSIAL'
  | 'KELURAHAN'
  | 'KEMENSOS'
  | 'RT_RW'
  | 'SUKU_DINAS';

/** A page of Correction. */
export type CorrectionConnection = {
  /** The page. */
  edges: Array<CorrectionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** APPROVE: it is applied at once. RETURN: to the proposer, with questions. REJECT: with a reason. */
export type CorrectionDecision =
  | 'APPROVE'
  | 'REJECT'
  | 'RETURN';

/** One Correction and its place in the connection. */
export type CorrectionEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Correction;
};

/** What a correction would do if it were applied now, by the code that would do it. It decides nothing. */
export type CorrectionEffect = {
  /** The desils by the standing cut points, if it were applied. */
  after: Desil;
  /** The desils now. */
  before: Desil;
  /** What each changed fact contributes. */
  contributions: Array<ContributionChange>;
  /** Whom the next ranking would move, by provincial cut point. */
  displaced: Array<Displacement>;
  /** Members and programmes whose answer would be another one. */
  members: Array<MemberEffect>;
  /** The score if applied; null where the family has none. */
  scoreAfter?: Maybe<Scalars['Int']['output']>;
  /** The score now; null where the family has none. */
  scoreBefore?: Maybe<Scalars['Int']['output']>;
};

/** Which corrections. One of number, family, mine, waitingForMe, toConfirm, escalated and state; state goes with mine, region with all but number. */
export type CorrectionFilter = {
  /** True: those whose deadline has passed. */
  escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those of this family, newest first. */
  family?: InputMaybe<Scalars['ID']['input']>;
  /** True: those that the viewer proposed, newest first. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** That of this number: PD-000123-0, dashes aside. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Those in this region and all below it. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  /** Those in this state. */
  state?: InputMaybe<CorrectionState>;
  /** True: transfers out of the viewer’s region that nobody there has confirmed yet. */
  toConfirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: what waits for the viewer, by role: to be decided, to be verified, or returned with questions. */
  waitingForMe?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How much waits in the inbox of the viewer; each count ends at `most`. */
export type CorrectionInbox = {
  /** Drafts of the viewer that are not submitted yet. */
  drafts: Scalars['Int']['output'];
  /** Those within reach whose deadline has passed. */
  escalated: Scalars['Int']['output'];
  /** Where counting ends: a count of so many means so many or more. */
  most: Scalars['Int']['output'];
  /** Transfers out of the viewer’s region that wait to be confirmed there. */
  toConfirm: Scalars['Int']['output'];
  /** What waits for the viewer, by role. */
  waitingForMe: Scalars['Int']['output'];
};

/** What somebody who verifies or decides found of the evidence. A change of mind is one more. */
export type CorrectionJudgement = {
  /** Id of whoever judged. */
  actorId: Scalars['String']['output'];
  /** USER. */
  actorKind: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** Whether they had seen the effect by then. */
  afterEffect: Scalars['Boolean']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The judgement. */
  judgement: EvidenceJudgement;
  /** The judgement in words. */
  label: Scalars['String']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
};

/** One fact: what the proposer saw, and what it should be. */
export type CorrectionLine = {
  /** What the proposer saw; null = not recorded. */
  base?: Maybe<Scalars['String']['output']>;
  /** The same in words. */
  baseText?: Maybe<Scalars['String']['output']>;
  /** What is recorded now. */
  current?: Maybe<Scalars['String']['output']>;
  /** The same in words. */
  currentText?: Maybe<Scalars['String']['output']>;
  /** Name of the fact, as in files. */
  fact: Scalars['String']['output'];
  /** Its name for people, in the language of the request. */
  label: Scalars['String']['output'];
  /** The member; null for a fact of the family, for somebody new, and out of reach. */
  resident?: Maybe<Resident>;
  /** Whether what is recorded is no longer what the proposer saw. */
  stale: Scalars['Boolean']['output'];
  /** Whose fact it is: the id of the family or of a member; new-family or new-member-1 and so on where the correction makes them. */
  subject: Scalars['ID']['output'];
  /** What it should be; null = not recorded. */
  value?: Maybe<Scalars['String']['output']>;
  /** The same in words. */
  valueText?: Maybe<Scalars['String']['output']>;
};

/** The correction as it now stands. */
export type CorrectionPayload = Payload & {
  /** Null when the request was refused. */
  correction?: Maybe<Correction>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** DRAFT → SUBMITTED → VERIFIED → APPROVED → APPLIED; RETURNED with questions; REJECTED; WITHDRAWN. */
export type CorrectionState =
  | 'APPLIED'
  | 'APPROVED'
  | 'DRAFT'
  | 'REJECTED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'WITHDRAWN';

/** One step of a correction. */
export type CorrectionStep = {
  /** Id of whoever did it. */
  actorId: Scalars['String']['output'];
  /** USER or SYSTEM. */
  actorKind: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** SHA-256 of what was submitted, in hex; null for other steps. */
  payloadSha256?: Maybe<Scalars['String']['output']>;
  /** The reason or the questions. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The state that it went to. */
  state: CorrectionState;
  /** That state in words. */
  stateLabel: Scalars['String']['output'];
};

/** A counter session: one purpose, fixed on the server for half an hour of a session. */
export type Counter = {
  /** The purpose for which personal data are looked at. */
  purpose: Scalars['String']['output'];
  /** When it ends by itself. */
  until: Scalars['DateTime']['output'];
};

/** Answer of openCounter and closeCounter. */
export type CounterPayload = Payload & {
  /** The counter that is open now. */
  counter?: Maybe<Counter>;
  /** The counter of another purpose that was open and has ended for this one. */
  ended?: Maybe<Counter>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** Recipients of the newest published list, beside everybody in the category and within the bound of desil. Null where they are so few that they might point at somebody. */
export type Coverage = {
  /** Recipients ÷ within. */
  coverage?: Maybe<Scalars['Float']['output']>;
  /** Code of the region. */
  key: Scalars['String']['output'];
  /** Its name. */
  label: Scalars['String']['output'];
  /** Recipients, those who are held included. */
  recipients?: Maybe<Scalars['Int']['output']>;
  /** In the category and within the bound, whatever else holds. */
  within?: Maybe<Scalars['Int']['output']>;
};

/** A new API client. */
export type CreateApiClientInput = {
  /** Days until the secret ends, 1 to 366. */
  days: Scalars['Int']['input'];
  /** Name. */
  name: Scalars['String']['input'];
  /** Permissions, at most those of an INTEGRATOR. */
  scopes: Array<Scalars['String']['input']>;
};

/** A new programme. */
export type CreateProgramInput = {
  /** What its authors say about it. */
  notes?: Scalars['String']['input'];
  /** The terms as JSON text: name, decree, amount, quota, order of need, criteria … */
  terms: Scalars['String']['input'];
};

/** Answer of createProgram. */
export type CreateProgramPayload = Payload & {
  /** Its first draft. */
  criteriaVersion?: Maybe<CriteriaVersion>;
  /** The programme; it decides nothing before a release. */
  program?: Maybe<Program>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** RELEASE: it decides from its date on, and is never edited again. RETURN: it goes back to DRAFT. */
export type CriteriaDecision =
  | 'RELEASE'
  | 'RETURN';

/** What differs from the version that is in force until this one is. */
export type CriteriaDifferences = {
  /** The version that it is compared with. */
  before: Scalars['Int']['output'];
  /** Clauses that came, went or changed. */
  clauses: Array<ClauseDifference>;
  /** Both sentences, where clauses are joined otherwise than before. */
  joined?: Maybe<JoinedDifference>;
  /** Amount, quota, order of need and all other terms that differ. */
  terms: Array<TermDifference>;
};

/** One step of a criteria version: an edit, its submission, its return or its release. */
export type CriteriaStep = {
  /** Id of whoever did it. */
  actorId: Scalars['String']['output'];
  /** USER, CLIENT or SYSTEM. */
  actorKind: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The reason that was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The state that it went to: DRAFT, SUBMITTED or RELEASED. */
  state: Scalars['String']['output'];
};

/** A dated version of the criteria of a programme. A released one is never edited. */
export type CriteriaVersion = Node & {
  /** Its clauses, each as a sentence in the language of the request. */
  clauses: Array<CriterionSentence>;
  /** Which desil decides: EFFECTIVE, NATIONAL or PROVINCIAL. */
  decidingDesil: Scalars['String']['output'];
  /** What differs from the version that is in force before it; null for the first. */
  differences?: Maybe<CriteriaDifferences>;
  /** The document itself as JSON text: criteria are public law. */
  document: Scalars['String']['output'];
  /** Counts its edits; whoever saves, submits or decides names the edit that they read. */
  edit: Scalars['Int']['output'];
  /** From when it decides. */
  effectiveFrom: Scalars['Date']['output'];
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** The decree that it follows. */
  legalReference: Scalars['String']['output'];
  /** What its authors say about it. */
  notes: Scalars['String']['output'];
  /** Id of whoever proposed it. */
  proposedBy: Scalars['String']['output'];
  /** When it was released. */
  releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the second person, who released it. */
  releasedBy?: Maybe<Scalars['String']['output']>;
  /** From when a later released version decides instead. */
  retiredFrom?: Maybe<Scalars['Date']['output']>;
  /** SHA-256 of the document, in hex. */
  sha256: Scalars['String']['output'];
  /** DRAFT, SUBMITTED, RELEASED or RETIRED. */
  state: Scalars['String']['output'];
  /** Who did what with it, oldest first. */
  steps: Array<CriteriaStep>;
  /** Everything that the version decides (criteria, amount, quota, gates …) as JSON text; null for shipped ones. */
  terms?: Maybe<Scalars['String']['output']>;
  /** Its number: 1, 2, 3 … */
  version: Scalars['Int']['output'];
};

/** Answer of the mutations of a criteria version. */
export type CriteriaVersionPayload = Payload & {
  /** The version as it stands now. */
  criteriaVersion?: Maybe<CriteriaVersion>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** One clause of the criteria in words. */
export type CriterionSentence = {
  /** Code of the clause. */
  code: Scalars['String']['output'];
  /** The sentence, in the language of the request. */
  sentence: Scalars['String']['output'];
};

/** The decision on a verified correction. */
export type DecideCorrectionInput = {
  /** Id of the correction. */
  correction: Scalars['ID']['input'];
  /** The decision. Left out, only the judgement is recorded. */
  decision?: InputMaybe<CorrectionDecision>;
  /** What whoever decides finds of the evidence, with a reason: from then on the effect is shown to them. */
  judgement?: InputMaybe<EvidenceJudgement>;
  /** The reason or the questions; needed for RETURN, REJECT and a judgement. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The step that was seen. */
  step: Scalars['Int']['input'];
};

/** What is decided about a submitted version. */
export type DecideCriteriaInput = {
  /** The decision. */
  decision: CriteriaDecision;
  /** The edit that was read. */
  edit: Scalars['Int']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** Id of the version. */
  version: Scalars['ID']['input'];
};

/** What is decided about a proposed delivery. */
export type DecideDeliveryInput = {
  /** The decision. */
  decision: AdoptionDecision;
  /** Why. */
  reason: Scalars['String']['input'];
  /** The revision that the delivery became. */
  revision: Scalars['Int']['input'];
};

/** The second person’s word on a finding. */
export type DecideIdentityCheckInput = {
  /** Id of the finding. */
  check: Scalars['ID']['input'];
  /** True: confirmed. */
  confirms: Scalars['Boolean']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** The decision on an objection. */
export type DecideObjectionInput = {
  /** The edit that was read: what lay beside it. */
  edit: Scalars['Int']['input'];
  /** Id of the objection. */
  objection: Scalars['ID']['input'];
  /** The decision. */
  outcome: ObjectionOutcome;
  /** The questions or the answers. */
  reason: Scalars['String']['input'];
  /** The step that was seen. */
  step: Scalars['Int']['input'];
};

/** What is decided about a submitted list. */
export type DecideRecipientListInput = {
  /** The decision. */
  decision: ListDecision;
  /** Id of the list. */
  list: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What is decided about an imported model. */
export type DecideWelfareModelInput = {
  /** The decision. */
  decision: ModelDecision;
  /** Id of the model. */
  model: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What a night decided about one person and one programme, or the answer of this moment where none has, with the whole why or why not. */
export type Decision = Node & {
  /** Every clause, met or not, in the order of the criteria. */
  clauses: Array<Clause>;
  /** The criteria that were used. */
  criteriaVersion?: Maybe<CriteriaVersion>;
  /** When it was decided; null where no night has. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which kind of desil decided: NATIONAL, CALIBRATED or PROVINCIAL. */
  desilKind: Scalars['String']['output'];
  /** Which desil decided, why, and when a correction can reach it. */
  desilReason: DesilReason;
  /** The deciding desil. */
  desilUsed?: Maybe<Scalars['Int']['output']>;
  /** The programme of the same group that is preferred. */
  excludedBy?: Maybe<Program>;
  /** This and earlier decisions, newest first, at most fifty. */
  history: Array<PastDecision>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** How the identity compared with the civil registry when it was decided; null when it was not compared. */
  identity?: Maybe<Identity>;
  /** The same criteria over the facts of this moment. */
  now?: Maybe<LiveDecision>;
  /** What was decided. */
  outcome: DecisionOutcome;
  /** Place on the published list that stands, against its quota; null when not on it or out of reach. */
  placement?: Maybe<Placement>;
  /** The programme. */
  program?: Maybe<Program>;
  /** Place on the published list that stands, from 1, within the quota that decided; null when not on it, and without the permission welfare.score.read. */
  rank?: Maybe<Scalars['Int']['output']>;
  /** The ranking that was used. */
  ranking?: Maybe<Ranking>;
  /** The number to quote in letters and at the counter. */
  reference: Scalars['String']['output'];
  /** The day at which ages count: the first day of the period. */
  referenceDate: Scalars['Date']['output'];
  /** The pinned revision of the registry. */
  revision?: Maybe<Revision>;
  /** Number of the pinned revision. */
  revisionNumber: Scalars['Int']['output'];
  /** The whole in one sentence. */
  sentence: Scalars['String']['output'];
  /** What follows the sentence of a yes when no published list names the person: a yes alone is no payment. Else null. */
  unlistedSentence?: Maybe<Scalars['String']['output']>;
  /** Place on the waiting list (urutan tunggu) of the own quota, from 1; null when not on it. */
  waitingRank?: Maybe<Scalars['Int']['output']>;
  /** Score, percentile and contributions that decided; null without the permission welfare.score.read. */
  welfare?: Maybe<Welfare>;
  /** What would change it, for whoever handles the case; null without that permission. Each look is an audit event. */
  whatWouldChange?: Maybe<Array<Remedy>>;
};


/** What a night decided about one person and one programme, or the answer of this moment where none has, with the whole why or why not. */
export type DecisionSentenceArgs = {
  locale?: InputMaybe<Locale>;
};

/** What was decided about a person and a programme, or why nothing was. */
export type DecisionOutcome =
  /** Would qualify but for identity, missing or stale data. */
  | 'BLOCKED_BY_DATA_ONLY'
  /** Every clause is met. */
  | 'ELIGIBLE'
  /** Qualifies, and another programme of the same group is preferred. */
  | 'EXCLUDED_BY_OTHER_PROGRAM'
  /** One of them only since the last night: the next one decides. Never stored. */
  | 'NOT_DECIDED_YET'
  /** At least one clause that is needed is not met. */
  | 'NOT_ELIGIBLE'
  /** Not one of those whom the programme is for. Evaluated when asked, never stored. */
  | 'NOT_IN_CATEGORY'
  /** The civil registry reports death, a move or a deactivation that nobody has verified. */
  | 'SUSPENDED';

/** Whether nights may read a full delivery: two people adopt it. */
export type DeliveryAdoption = {
  /** When it was adopted. */
  adoptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the second person, who adopted it. */
  confirmedBy?: Maybe<Scalars['String']['output']>;
  /** Name of the person; null when the system or an API client did it. */
  confirmedByName?: Maybe<Scalars['String']['output']>;
  /** Version of the delivery, such as 2026-Q3. */
  deliveryVersion: Scalars['String']['output'];
  /** Nights end before it. False where it is adopted, and where a newer delivery was. */
  open: Scalars['Boolean']['output'];
  /** When it was proposed. */
  proposedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of whoever proposed it. */
  proposedBy?: Maybe<Scalars['String']['output']>;
  /** Name of the person; null when the system or an API client did it. */
  proposedByName?: Maybe<Scalars['String']['output']>;
  /** Why it was proposed. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The day that its facts describe. */
  referenceDate: Scalars['Date']['output'];
  /** The revision that the delivery became. */
  revisionNumber: Scalars['Count']['output'];
  /** The standing order under which it was adopted; null where people adopt. */
  standingOrder?: Maybe<Scalars['String']['output']>;
  /** WAITING for a proposal, PROPOSED, or ADOPTED: nights read it. */
  state: Scalars['String']['output'];
};

/** Answer of the mutations of an adoption. */
export type DeliveryAdoptionPayload = Payload & {
  /** The adoption as it stands now. */
  adoption?: Maybe<DeliveryAdoption>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** FULL: what is absent is marked absent. DELTA: only what is named changes. */
export type DeliveryMode =
  | 'DELTA'
  | 'FULL';

/** The three kinds of desil side by side, and the one that decides. */
export type Desil = {
  /** Why there is no deciding desil: NO_DESIL_DELIVERED or UNSCORED. */
  absence?: Maybe<Scalars['String']['output']>;
  /** Comparable with the nation: by the calibrated cut points. */
  calibrated?: Maybe<Scalars['Int']['output']>;
  /** The deciding desil (desil penentu); null while none is known. */
  effective?: Maybe<Scalars['Int']['output']>;
  /** Which kind decides: NATIONAL, CALIBRATED or PROVINCIAL. */
  kind: Scalars['String']['output'];
  /** Desil nasional as delivered. */
  national?: Maybe<Scalars['Int']['output']>;
  /** Desil provinsi: by the provincial cut points. */
  provincial?: Maybe<Scalars['Int']['output']>;
  /** True for a desil sementara, menunggu BPS: the deciding desil is our calibrated one. */
  provisional: Scalars['Boolean']['output'];
};

/** How many fall in one desil. */
export type DesilCount = {
  /** Families by the calibrated cut points. */
  calibratedFamilies: Scalars['Int']['output'];
  /** Persons by the calibrated cut points. */
  calibratedPersons: Scalars['Int']['output'];
  /** 1 (poorest) to 10. */
  desil: Scalars['Int']['output'];
  /** Families by the provincial cut points. */
  families: Scalars['Int']['output'];
  /** Families by the delivered desil nasional, scored or not. */
  nationalFamilies: Scalars['Int']['output'];
  /** Persons by the delivered desil nasional, scored or not. */
  nationalPersons: Scalars['Int']['output'];
  /** Persons by the provincial cut points. */
  persons: Scalars['Int']['output'];
};

/** One desil. */
export type DesilFilter = {
  /** Desil, 1 to 10. */
  desil: Scalars['Int']['input'];
  /** Which of the desils of a family. */
  kind: DesilKind;
};

/** The desil by which families can be paged. */
export type DesilKind =
  /** By its calibrated cut points. */
  | 'CALIBRATED'
  /** The delivered desil nasional. */
  | 'NATIONAL'
  /** By the provincial cut points of the standing ranking. */
  | 'PROVINCIAL';

/** The desil of a family from one revision of the registry up to another. */
export type DesilPeriod = {
  /** When that ranking was published. */
  at: Scalars['DateTime']['output'];
  /** The desil of that time. */
  desil: Desil;
  /** The ranking that stood then. */
  ranking: Ranking;
  /** The revision from which on it stood. */
  since: Scalars['Int']['output'];
  /** The revision with which it ended; null while it stands. */
  until?: Maybe<Scalars['Int']['output']>;
};

/** Which desil decided, why that one, and when a correction can reach it. */
export type DesilReason = {
  /** Which desil the programme asks for: EFFECTIVE, NATIONAL or PROVINCIAL. */
  basis: Scalars['String']['output'];
  /** When a correction can reach it, in the language of the request. */
  correctionReach: Scalars['String']['output'];
  /** Desil nasional as delivered; null where there was none. */
  national?: Maybe<Scalars['Int']['output']>;
  /** A desil sementara, menunggu BPS. */
  provisional: Scalars['Boolean']['output'];
  /** Why this desil decided, in the language of the request. */
  sentence: Scalars['String']['output'];
};

/** A file that is taken away from a draft. */
export type DetachEvidenceInput = {
  /** The draft. */
  correction: Scalars['ID']['input'];
  /** The edit of it that was read. */
  edit: Scalars['Int']['input'];
  /** The file. */
  evidence: Scalars['ID']['input'];
};

/** How many other families the next ranking would carry over a cut point. */
export type Displacement = {
  /** The cut point, 1 to 9: between desil 1 and 2, and so on. */
  cutPoint: Scalars['Int']['output'];
  /** POORER: they fall into the poorer desil. RICHER: they are pushed out of it. */
  direction: Scalars['String']['output'];
  /** About how many families. */
  families: Scalars['Int']['output'];
};

/** A draft of a criteria version: a new one, or an edit of one. */
export type DraftCriteriaInput = {
  /** The edit that was read, where a draft is edited. */
  edit?: InputMaybe<Scalars['Int']['input']>;
  /** What its authors say about it. */
  notes?: Scalars['String']['input'];
  /** Code of the programme. */
  program: Scalars['String']['input'];
  /** The terms as JSON text, criteria included. */
  terms: Scalars['String']['input'];
  /** The draft that is edited; without it a new draft begins. */
  version?: InputMaybe<Scalars['ID']['input']>;
};

/** Two records that may be one person. */
export type Duplicate = {
  /** The record that came first; null where out of reach. */
  first?: Maybe<Resident>;
  /** Where the first is recorded. */
  firstRegion?: Maybe<Region>;
  /** When it was found. */
  foundAt: Scalars['DateTime']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Why. */
  kinds: Array<DuplicateKind>;
  /** How much alike the names are spelt, 0 to 100. */
  likeness: Scalars['Int']['output'];
  /** Why they are two people. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The other; null where out of reach. */
  second?: Maybe<Resident>;
  /** Where the other is recorded. */
  secondRegion?: Maybe<Region>;
  /** Where it stands. */
  state: DuplicateState;
};

/** A page of Duplicate. */
export type DuplicateConnection = {
  /** The page. */
  edges: Array<DuplicateEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Duplicate and its place in the connection. */
export type DuplicateEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Duplicate;
};

/** SAME_NIK, or NEAR: a name nearly the same, one birth date and one kelurahan. */
export type DuplicateKind =
  | 'NEAR'
  | 'SAME_NIK';

/** OPEN to be looked into; APART: found to be two people; CLOSED: no pair any more. */
export type DuplicateState =
  | 'APART'
  | 'CLOSED'
  | 'OPEN';

/** A file of evidence, cleaned of all but what it shows. */
export type Evidence = {
  /** When. */
  addedAt: Scalars['DateTime']['output'];
  /** Id of whoever added it. */
  addedBy: Scalars['String']['output'];
  /** Bytes of the file as it is kept. */
  bytes: Scalars['Int']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Media type, by content: image/jpeg, image/png or application/pdf. */
  mediaType: Scalars['String']['output'];
  /** The name that the sender gave, without folders. */
  name: Scalars['String']['output'];
  /** Where to read it, on this server. */
  path: Scalars['String']['output'];
  /** Where it was taken; of a field check only. */
  place?: Maybe<EvidencePlace>;
  /** SHA-256 of the file as it is kept, in hex; a submission names it. */
  sha256: Scalars['String']['output'];
  /** When it was taken, as the camera wrote it. */
  takenTime?: Maybe<Scalars['String']['output']>;
  /** Numbers of other corrections and objections that brought the same file or picture; for those who check. A hint. */
  usedElsewhere: Array<Scalars['String']['output']>;
};

/** What a verifier finds of the evidence. What CONTRADICTS is returned or rejected. */
export type EvidenceJudgement =
  | 'AGREES'
  | 'CONTRADICTS'
  | 'DOUBTS';

/** Where a photograph was taken, in degrees, north and east positive. */
export type EvidencePlace = {
  /** Latitude. */
  latitude: Scalars['Float']['output'];
  /** Longitude. */
  longitude: Scalars['Float']['output'];
};

/** One fact that a revision changed. */
export type FactChange = {
  /** What it said afterwards, in words. */
  after?: Maybe<Scalars['String']['output']>;
  /** What it said before, in words. */
  before?: Maybe<Scalars['String']['output']>;
  /** Column name of the fact. */
  fact: Scalars['String']['output'];
  /** What it is called, in the language of the request. */
  label: Scalars['String']['output'];
};

/** What one fact should be. Membership is facts, too: family_id of a member (who joins, leaves or comes into being), relationship (who is the head), presence with presence_on (who died or moved away, and when), nik_id, and card_id of a family. */
export type FactChangeInput = {
  /** True: takes the fact out of the draft. */
  drop?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the fact, as in files: floor_area. */
  fact: Scalars['String']['input'];
  /** What was recorded when the form was opened (null = not recorded); left out, what is recorded now. */
  seen?: InputMaybe<Scalars['String']['input']>;
  /** Whose fact it is: the id of the family or of a member; new-member-1 and so on for somebody new, new-family for the family that the correction makes. */
  subject: Scalars['ID']['input'];
  /** The value as in files; null = not recorded. Of family_id the id of a family or new-family; of nik_id and card_id the number, which rests in the vault. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** That an official read a recorded value aloud and was told it is right. */
export type FactConfirmation = {
  /** Id of the official. */
  actorId: Scalars['String']['output'];
  /** USER. */
  actorKind: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
};

/** Where a correction and a delivery say different things of one fact; both stay visible. */
export type FactConflict = Node & {
  /** What had been delivered before the correction, in words. */
  baseText?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The correction that decided it. */
  closedByCorrection?: Maybe<ConflictCorrection>;
  /** Name of whoever let the recorded value stand. */
  closedByName?: Maybe<Scalars['String']['output']>;
  /** Why the recorded value stands. */
  closedReason?: Maybe<Scalars['String']['output']>;
  /** The revision that ended it; null where a person did. */
  closedRevision?: Maybe<Scalars['Count']['output']>;
  /** What the correction says. */
  corrected: ConflictSide;
  /** What is recorded now, as in files. */
  current?: Maybe<Scalars['String']['output']>;
  /** What is recorded now, in words. */
  currentText?: Maybe<Scalars['String']['output']>;
  /** What the delivery says. */
  delivered: ConflictSide;
  /** Name of the fact, as in files. */
  fact: Scalars['String']['output'];
  /** The family. */
  family?: Maybe<Family>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Its name for people, in the language of the request. */
  label: Scalars['String']['output'];
  /** Whether the viewer may let the recorded value stand. */
  mayKeep: Scalars['Boolean']['output'];
  /** How it ended, in words; null while open. */
  outcomeLabel?: Maybe<Scalars['String']['output']>;
  /** The kelurahan of the family. */
  region?: Maybe<Region>;
  /** The member; null for a fact of the family. */
  resident?: Maybe<Resident>;
  /** The revision of the delivery. */
  revisionNumber: Scalars['Count']['output'];
  /** Whether it is still open. */
  state: ConflictState;
  /** The state in words. */
  stateLabel: Scalars['String']['output'];
  /** Whose fact it is: the id of the family or of a member. */
  subject: Scalars['ID']['output'];
  /** Corrections of this fact that are under way. */
  underWay: Array<ConflictCorrection>;
  /** CORRECTION or DELIVERY: whose value was recorded when they met. */
  winner: Scalars['String']['output'];
  /** The same in words. */
  winnerLabel: Scalars['String']['output'];
};

/** A page of FactConflict. */
export type FactConflictConnection = {
  /** The page. */
  edges: Array<FactConflictEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One FactConflict and its place in the connection. */
export type FactConflictEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: FactConflict;
};

/** Which conflicts; the open ones by default. */
export type FactConflictFilter = {
  /** Those of this fact, by its name as in files. */
  fact?: InputMaybe<Scalars['String']['input']>;
  /** Those in this region and all below it. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  /** Those that the delivery of this revision found. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Open or closed. */
  state?: InputMaybe<ConflictState>;
};

/** Answer of the mutations of a conflict. */
export type FactConflictPayload = Payload & {
  /** The conflict as it now stands. */
  conflict?: Maybe<FactConflict>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** A family of the registry: those on one family card. */
export type Family = Node & {
  /** Whether the last full delivery no longer named the family. It is never deleted. */
  absent: Scalars['Boolean']['output'];
  /** Street address. */
  address?: Maybe<Scalars['String']['output']>;
  /** The family as it stood at a revision; null where it was not yet known. */
  asOf?: Maybe<FamilyVersion>;
  /** No. KK, masked unless unmasked for a purpose. */
  cardNumber?: Maybe<Scalars['FamilyCardNumber']['output']>;
  /** Version of the delivery that last named it. */
  deliveryVersion?: Maybe<Scalars['String']['output']>;
  /** The head of the family, where one is recorded. */
  head?: Maybe<Resident>;
  /** What changed, newest first, the first hundred. */
  history: Array<RecordChange>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** The 26 indicators and what is derived from the members, each with its source. */
  indicators: Array<Indicator>;
  /** Members who count: not recorded dead or moved. */
  memberCount: Scalars['Int']['output'];
  /** Everybody recorded in the family. */
  members: Array<Resident>;
  /** What can be corrected of the family and its members, each with source and last confirmation. */
  recordedFacts: Array<RecordedFact>;
  /** The day that the delivered facts describe. */
  referenceDate?: Maybe<Scalars['Date']['output']>;
  /** The kelurahan. */
  region?: Maybe<Region>;
  /** The revision that last changed the family. */
  revision?: Maybe<Revision>;
  /** Rukun tetangga. */
  rt?: Maybe<Scalars['Int']['output']>;
  /** Rukun warga. */
  rw?: Maybe<Scalars['Int']['output']>;
  /** How well off the family is by the standing ranking; null before the first ranking. */
  welfare?: Maybe<Welfare>;
};


/** A family of the registry: those on one family card. */
export type FamilyAsOfArgs = {
  revision: Scalars['Int']['input'];
};

/** A page of Family. */
export type FamilyConnection = {
  /** The page. */
  edges: Array<FamilyEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Family and its place in the connection. */
export type FamilyEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Family;
};

/** Which families. */
export type FamilyFilter = {
  /** True: only those that the last full delivery no longer named. */
  absent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those on this family card. */
  cardNumber?: InputMaybe<Scalars['FamilyCardNumber']['input']>;
  /** Those of this desil, as scored last. Not together with a family card or with absent families. */
  desil?: InputMaybe<DesilFilter>;
  /** Those in this region and all below it. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
};

/** The orders in which families can be paged. Every filter has its index; more are not offered. */
export type FamilyOrder =
  /** By kelurahan, then in the order in which they were first recorded. */
  | 'REGION';

/** A family as it stood at a revision. */
export type FamilyVersion = {
  /** Whether the last full delivery no longer named the family. */
  absent: Scalars['Boolean']['output'];
  /** Street address. */
  address?: Maybe<Scalars['String']['output']>;
  /** Version of the delivery. */
  deliveryVersion?: Maybe<Scalars['String']['output']>;
  /** The delivered desil nasional. */
  desilNational?: Maybe<Scalars['Int']['output']>;
  /** The 26 indicators and what is derived from the members, at that time. */
  indicators: Array<Indicator>;
  /** The day that the delivered facts describe. */
  referenceDate?: Maybe<Scalars['Date']['output']>;
  /** The kelurahan at that time. */
  region?: Maybe<Region>;
  /** Rukun tetangga. */
  rt?: Maybe<Scalars['Int']['output']>;
  /** Rukun warga. */
  rw?: Maybe<Scalars['Int']['output']>;
  /** The revision since which these values stood. */
  since: Scalars['Int']['output'];
  /** The revision that replaced them; null while they stand. */
  until?: Maybe<Scalars['Int']['output']>;
};

/** What is done about a refusal of the centre. */
export type FollowUpHandedOverInput = {
  /** What. */
  followUp: HandoverFollowUp;
  /** Id of the correction in its file. */
  item: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** One check that a ranking or list had to pass before it was published. */
export type GateResult = {
  /** What was found. */
  actual: Scalars['String']['output'];
  /** False where there is nothing to compare with, as for a first list. */
  applicable: Scalars['Boolean']['output'];
  /** Code of the check. */
  gate: Scalars['String']['output'];
  /** What it checks, in the language of the request. */
  label: Scalars['String']['output'];
  /** Whether it passed. A check that does not apply passes. */
  passed: Scalars['Boolean']['output'];
  /** What is allowed. */
  threshold: Scalars['String']['output'];
};

/** A correction in a file for the centre. */
export type HandedOver = {
  /** What the centre said besides. */
  answerNote?: Maybe<Scalars['String']['output']>;
  /** The day of the centre’s answer. */
  answeredOn?: Maybe<Scalars['Date']['output']>;
  /** Id of the correction. */
  correctionId: Scalars['ID']['output'];
  /** Number of the correction. */
  correctionNumber: Scalars['String']['output'];
  /** What is done about a refusal, in words. */
  followUpLabel?: Maybe<Scalars['String']['output']>;
  /** Why. */
  followUpReason?: Maybe<Scalars['String']['output']>;
  /** Number of the file. */
  handoverNumber: Scalars['Count']['output'];
  /** Names the correction in this file. */
  id: Scalars['ID']['output'];
  /** Version of the delivery that was found to contain it. */
  reflectedIn?: Maybe<Scalars['String']['output']>;
  /** The kelurahan that it came from. */
  region?: Maybe<Region>;
  /** Where it stands. */
  state: HandoverState;
  /** The state in words. */
  stateLabel: Scalars['String']['output'];
};

/** A page of HandedOver. */
export type HandedOverConnection = {
  /** The page. */
  edges: Array<HandedOverEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One HandedOver and its place in the connection. */
export type HandedOverEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: HandedOver;
};

/** Which corrections: those of one file, or those of one state by kelurahan. */
export type HandedOverFilter = {
  /** Those of this file; needs handover.read, and goes with no other filter. */
  handover?: InputMaybe<Scalars['ID']['input']>;
  /** Those in this region and all below it. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  /** Those in this state; of refusals, those that nobody has followed up. By default these. */
  state?: InputMaybe<HandoverState>;
};

/** Answer of the mutations of a correction that was handed over. */
export type HandedOverPayload = Payload & {
  /** The correction as it now stands. */
  item?: Maybe<HandedOver>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** A numbered file of applied corrections for the centre. */
export type Handover = Node & {
  /** Its size in bytes. */
  bytes?: Maybe<Scalars['Count']['output']>;
  /** How many corrections it holds. */
  correctionCount: Scalars['Count']['output'];
  /** How many of its corrections stand where. */
  counts: Array<HandoverCount>;
  /** The cut-off: corrections applied until the end of this day. */
  cutOff: Scalars['Date']['output'];
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Its number; files are numbered without a gap. */
  number: Scalars['Count']['output'];
  /** Whether the file stands; else it is being written. */
  ready: Scalars['Boolean']['output'];
  /** When it was finished. */
  readyAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many rows: one for each fact. */
  rowTotal: Scalars['Count']['output'];
  /** SHA-256 of the file as it is downloaded, in hex. */
  sha256?: Maybe<Scalars['String']['output']>;
};

/** What the centre said of a correction. */
export type HandoverAnswer =
  | 'ACCEPTED'
  | 'REJECTED';

/** Answer of answerHandoverFile. */
export type HandoverAnswerPayload = Payload & {
  /** Whether the answers were kept: all of them, or none. */
  applied: Scalars['Boolean']['output'];
  /** The hand-over as it now stands. */
  handover?: Maybe<Handover>;
  /** What was found in the file. */
  report?: Maybe<SheetReport>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** A page of Handover. */
export type HandoverConnection = {
  /** The page. */
  edges: Array<HandoverEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** How many corrections of a file stand in one state. */
export type HandoverCount = {
  /** How many corrections. */
  count: Scalars['Count']['output'];
  /** The state in words. */
  label: Scalars['String']['output'];
  /** The state. */
  state: HandoverState;
};

/** One Handover and its place in the connection. */
export type HandoverEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Handover;
};

/** AGAIN: the correction goes into the next file once more. LEFT: the refusal is left as it is. */
export type HandoverFollowUp =
  | 'AGAIN'
  | 'LEFT';

/** What the centre made of a correction. REFLECTED_IN_VERSION is recognised in a delivery, and said by nobody. */
export type HandoverState =
  | 'ACCEPTED'
  | 'REFLECTED_IN_VERSION'
  | 'REJECTED_BY_CENTRE'
  | 'SENT';

/** A family that a correction touches, with everybody who belongs to it before or after. Of a family out of reach, only whoever comes or goes. */
export type Household = {
  /** The family; null where it is made, and out of reach. */
  family?: Maybe<Family>;
  /** Whether the correction makes this family. */
  isNew: Scalars['Boolean']['output'];
  /** Those who belong to it. */
  people: Array<HouseholdPerson>;
};

/** Somebody who belongs to a family before a correction, after it, or both. */
export type HouseholdPerson = {
  /** After; null: not of this family any more. */
  after?: Maybe<HouseholdStanding>;
  /** Before; null: not of this family. */
  before?: Maybe<HouseholdStanding>;
  /** The name; null out of reach, and as long as it is not given. */
  name?: Maybe<Scalars['String']['output']>;
  /** The resident; null for somebody new, and out of reach. */
  resident?: Maybe<Resident>;
  /** Id of the resident; new-member-1 and so on for somebody whom the correction makes. */
  subject: Scalars['ID']['output'];
};

/** What somebody is in a family. */
export type HouseholdStanding = {
  /** Whether the person counts as a member: neither dead nor moved away. */
  counted: Scalars['Boolean']['output'];
  /** Presence, as in files; null = not recorded, or out of reach. */
  presence?: Maybe<Scalars['Int']['output']>;
  /** The same in words. */
  presenceText?: Maybe<Scalars['String']['output']>;
  /** Relationship to the head, as in files; null = not recorded, or out of reach. */
  relationship?: Maybe<Scalars['Int']['output']>;
  /** The same in words. */
  relationshipText?: Maybe<Scalars['String']['output']>;
};

/** How a person compares with the civil registry extract. */
export type Identity = {
  /** What was found. */
  findings: Array<IdentityFinding>;
  /** Padan: nothing stands against the identity. */
  matched: Scalars['Boolean']['output'];
  /** Codes of structural remarks on the NIK, which reject nothing. */
  notes: Array<Scalars['String']['output']>;
  /** The revision since which this result stands. */
  since: Scalars['Int']['output'];
  /** Suspended until verified: nobody is dropped on one unverified finding. */
  suspended: Scalars['Boolean']['output'];
};

/** What laying a resident beside the civil registry can find. */
export type IdentityCategory =
  | 'ALAMAT_TIDAK_SESUAI'
  | 'DATA_TIDAK_LENGKAP'
  | 'JENIS_KELAMIN_TIDAK_SESUAI'
  | 'KK_TIDAK_SESUAI'
  | 'MENINGGAL'
  | 'NAMA_BERBEDA_EJAAN'
  | 'NAMA_TIDAK_SESUAI'
  | 'NIK_DINONAKTIFKAN'
  | 'NIK_FORMAT_SALAH'
  | 'NIK_GANDA'
  | 'NIK_TIDAK_DITEMUKAN'
  | 'PINDAH_LUAR_DKI'
  | 'STATUS_DIBANTAH'
  | 'TGL_LAHIR_TIDAK_SESUAI';

/** Which of two records is right, as one person found; another confirms or declines. */
export type IdentityCheck = Node & {
  /** What it rests on. */
  basis: IdentityCheckBasis;
  /** The difference that was looked into. */
  category: IdentityCategory;
  /** The difference in words. */
  categoryLabel: Scalars['String']['output'];
  /** When the second person decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the second person. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** Name of the person; null when the system or an API client did it. */
  decidedByName?: Maybe<Scalars['String']['output']>;
  /** Why. */
  decisionReason?: Maybe<Scalars['String']['output']>;
  /** Number of the document. */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Number of the file that told the civil registry. */
  feedbackNumber?: Maybe<Scalars['Int']['output']>;
  /** Which record is right. */
  finding: IdentityCheckFinding;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Whether the viewer found it, and therefore cannot confirm it. */
  mine: Scalars['Boolean']['output'];
  /** The day of the document or the visit. */
  observedOn: Scalars['Date']['output'];
  /** When it was found. */
  proposedAt: Scalars['DateTime']['output'];
  /** Id of whoever found it. */
  proposedBy: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  proposedByName?: Maybe<Scalars['String']['output']>;
  /** What was found, in words. */
  reason: Scalars['String']['output'];
  /** Of whom; null where out of reach. */
  resident?: Maybe<Resident>;
  /** Where it stands. */
  state: IdentityCheckState;
};

/** What a finding rests on. Papers have a number. */
export type IdentityCheckBasis =
  | 'CIVIL_DOCUMENT'
  | 'FIELD_VISIT'
  | 'HEALTH_LETTER'
  | 'RT_RW_LETTER'
  | 'SEEN_IN_PERSON';

/** A page of IdentityCheck. */
export type IdentityCheckConnection = {
  /** The page. */
  edges: Array<IdentityCheckEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One IdentityCheck and its place in the connection. */
export type IdentityCheckEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: IdentityCheck;
};

/** Which of the two records is right. */
export type IdentityCheckFinding =
  | 'CIVIL_RIGHT'
  | 'RECORD_RIGHT';

/** The finding as it now stands. */
export type IdentityCheckPayload = Payload & {
  /** Null when the request was refused. */
  check?: Maybe<IdentityCheck>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** PROPOSED by one person; CONFIRMED or DECLINED by another. */
export type IdentityCheckState =
  | 'CONFIRMED'
  | 'DECLINED'
  | 'PROPOSED';

/** One field of both records. */
export type IdentityComparison = {
  /** Null where one side holds nothing: it speaks against nobody. */
  agrees?: Maybe<Scalars['Boolean']['output']>;
  /** Of names: how many letters differ in spelling (Levenshtein). */
  distance?: Maybe<Scalars['Int']['output']>;
  /** name, birthDate, sex, kelurahan or cardNumber. */
  field: Scalars['String']['output'];
  /** Of names: how much alike they are spelt, 0 to 100. */
  likeness?: Maybe<Scalars['Int']['output']>;
  /** As recorded of the family, in words; card numbers as masked as elsewhere. */
  ours?: Maybe<Scalars['String']['output']>;
  /** As the civil registry has it; null = it holds nothing. */
  theirs?: Maybe<Scalars['String']['output']>;
};

/** One finding of the comparison with the civil registry (pemadanan). */
export type IdentityFinding = {
  /** Code of the category, such as NAMA_TIDAK_SESUAI. */
  code: Scalars['String']['output'];
  /** The sentence, in the language of the request. */
  message: Scalars['String']['output'];
  /** True when it makes the person tidak padan; false for a remark. */
  mismatch: Scalars['Boolean']['output'];
  /** True when it suspends until a second source or an officer confirms it. */
  suspends: Scalars['Boolean']['output'];
};

/** Somebody who differs from the civil registry in a category. */
export type IdentityMismatch = {
  /** Everything that was found of the person. */
  findings: Array<IdentityFinding>;
  /** Id of the resident. */
  id: Scalars['ID']['output'];
  /** Who. */
  resident?: Maybe<Resident>;
};

/** A page of IdentityMismatch. */
export type IdentityMismatchConnection = {
  /** The page. */
  edges: Array<IdentityMismatchEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One IdentityMismatch and its place in the connection. */
export type IdentityMismatchEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: IdentityMismatch;
};

/** A person and the civil record of the same NIK, side by side. */
export type IdentityRecord = {
  /** What to ask the person or the family for, one for each difference. */
  asks: Array<Scalars['String']['output']>;
  /** What officials found, the oldest first. */
  checks: Array<IdentityCheck>;
  /** The revision that brought the civil record; null where there is none. */
  civilSince?: Maybe<Scalars['Int']['output']>;
  /** What the civil registry says of the person’s whereabouts, in words. */
  civilStatus?: Maybe<Scalars['String']['output']>;
  /** Since when. */
  civilStatusDate?: Maybe<Scalars['Date']['output']>;
  /** Version of the delivery that ours come from. */
  deliveryVersion?: Maybe<Scalars['String']['output']>;
  /** Both records, field by field. */
  fields: Array<IdentityComparison>;
  /** What the last comparison found. */
  findings: Array<IdentityFinding>;
  /** Id of the resident. */
  id: Scalars['ID']['output'];
  /** The day that ours speak of. */
  referenceDate?: Maybe<Scalars['Date']['output']>;
  /** As recorded of the family. */
  resident: Resident;
  /** A second source says the same: the registry itself records the person as dead or moved. */
  secondSource: Scalars['Boolean']['output'];
  /** What comparisons said over time, the newest first. */
  trace: Array<IdentityTrace>;
};

/** What a comparison said of the person, and for how long: what is settled closes by itself. */
export type IdentityTrace = {
  /** When it was compared. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** What was found; nothing = padan. */
  findings: Array<IdentityFinding>;
  /** From this revision on. */
  since: Scalars['Int']['output'];
  /** Until this revision; null = it stands. */
  until?: Maybe<Scalars['Int']['output']>;
};

/** One uploaded file of intake and what became of it. */
export type Import = Node & {
  /** Whether nights may read it; null for what is no committed full delivery. */
  adoption?: Maybe<DeliveryAdoption>;
  /** Size of the file. */
  bytes: Scalars['Count']['output'];
  /** Somebody has asked for its commit, and it is not done yet. */
  commitAsked: Scalars['Boolean']['output'];
  /** When it was uploaded. */
  createdAt: Scalars['DateTime']['output'];
  /** Id of whoever uploaded it. */
  createdBy: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  createdByName?: Maybe<Scalars['String']['output']>;
  /** Version of the delivery, such as 2026-Q3. */
  deliveryVersion: Scalars['String']['output'];
  /** Seconds to go at the pace so far; null while unknown. */
  etaSeconds?: Maybe<Scalars['Int']['output']>;
  /** Name of the file as uploaded. */
  fileName: Scalars['String']['output'];
  /** When it came to its end. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** What was wrong, counted by column and code over the whole file. */
  issueCounts: Array<ImportIssueCount>;
  /** The first thousand bad cells; all of them stand in the error file. */
  issues: ImportIssueConnection;
  /** Kind of file: families, residents, civil-registry … */
  kind: Scalars['String']['output'];
  /** Full or delta. */
  mode: DeliveryMode;
  /** How far the check or the commit under way is, 0 to below 100; null while nothing is under way. */
  percent?: Maybe<Scalars['Float']['output']>;
  /** What is being done now. */
  phase?: Maybe<Scalars['String']['output']>;
  /** Done of this phase: bytes of the file, where it is read. */
  progressDone: Scalars['Count']['output'];
  /** This phase in all; 0 in a phase that cannot count. */
  progressTotal: Scalars['Count']['output'];
  /** The day that the facts describe. */
  referenceDate: Scalars['Date']['output'];
  /** Why the last commit that was asked for could not be done, in the language of the request. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** The revision that it became. */
  revisionNumber?: Maybe<Scalars['Int']['output']>;
  /** Rows accepted. */
  rowAccepted: Scalars['Count']['output'];
  /** Rows rejected. */
  rowRejected: Scalars['Count']['output'];
  /** Rows read so far. */
  rowTotal: Scalars['Count']['output'];
  /** Rows accepted with a warning. */
  rowWarned: Scalars['Count']['output'];
  /** SHA-256 of the file, in hex. */
  sha256: Scalars['String']['output'];
  /** Where it stands: from UPLOADED over validation to COMMITTED, UNCHANGED, FAILED or CANCELLED. */
  state: Scalars['String']['output'];
  /** Counts told by the validation or the commit. */
  summary?: Maybe<Scalars['JSONObject']['output']>;
};


/** One uploaded file of intake and what became of it. */
export type ImportIssuesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A page of Import. */
export type ImportConnection = {
  /** The page. */
  edges: Array<ImportEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Import and its place in the connection. */
export type ImportEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Import;
};

/** One bad cell. */
export type ImportIssue = {
  /** Code of the message. */
  code: Scalars['String']['output'];
  /** Column; empty for a fault of the whole row. */
  column: Scalars['String']['output'];
  /** Line of the file, the header being line 1. */
  line: Scalars['Count']['output'];
  /** The sentence, in the language of the request. */
  message: Scalars['String']['output'];
  /** ERROR keeps the row out; WARNING does not. */
  severity: Scalars['String']['output'];
  /** What stood there; numbers of persons are masked. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A page of ImportIssue. */
export type ImportIssueConnection = {
  /** The page. */
  edges: Array<ImportIssueEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** How often one thing was wrong in one column. */
export type ImportIssueCount = {
  /** Code of the message. */
  code: Scalars['String']['output'];
  /** Column; empty for a fault of the whole row. */
  column: Scalars['String']['output'];
  /** How many cells. */
  count: Scalars['Count']['output'];
  /** The sentence, in the language of the request. */
  message: Scalars['String']['output'];
  /** ERROR keeps the row out; WARNING does not. */
  severity: Scalars['String']['output'];
};

/** One ImportIssue and its place in the connection. */
export type ImportIssueEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: ImportIssue;
};

/** Answer of the mutations of an import. */
export type ImportPayload = Payload & {
  /** The import as it stands now. */
  import?: Maybe<Import>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** A welfare model. */
export type ImportWelfareModelInput = {
  /** The document as JSON text; it is kept as it is, byte by byte. */
  document: Scalars['String']['input'];
};

/** A fact that the model needs and that is not recorded. */
export type IncompleteReason = {
  /** Key of the indicator, or NO_MEMBERS. */
  code: Scalars['String']['output'];
  /** What is missing, in the language of the request. */
  label: Scalars['String']['output'];
};

/** One indicator of a family or one recorded variable of a person. A value that was not recorded is null, never 0. */
export type Indicator = {
  /** Name in the catalogue, such as floorMaterial. */
  key: Scalars['String']['output'];
  /** What it is called, in the language of the request. */
  label: Scalars['String']['output'];
  /** Where the value comes from; null for derived ones and for past versions. */
  provenance?: Maybe<Provenance>;
  /** What the value says, in the language of the request. */
  text?: Maybe<Scalars['String']['output']>;
  /** FAMILY as delivered, INDIVIDUAL of a person, DERIVED from the members. */
  unit: Scalars['String']['output'];
  /** The recorded number or code. */
  value?: Maybe<Scalars['Int']['output']>;
};

/** A new account. */
export type InviteUserInput = {
  /** Address to sign in with. */
  email: Scalars['String']['input'];
  /** Name. */
  name: Scalars['String']['input'];
  /** Kelurahan of an officer, city or kecamatan of a verifier. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  /** Role; INTEGRATOR is for API clients. */
  role: Role;
};

/** The whole of the criteria in words, where it matters how clauses are joined. */
export type JoinedDifference = {
  /** The sentence of this version. */
  after: Scalars['String']['output'];
  /** The sentence of the version before. */
  before: Scalars['String']['output'];
};

/** That two records are two people. */
export type KeepApartInput = {
  /** Id of the pair. */
  duplicate: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** Whether it is remembered. */
export type KeepApartPayload = Payload & {
  /** False when the request was refused. */
  kept: Scalars['Boolean']['output'];
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** That the recorded value stands. */
export type KeepValueInput = {
  /** Id of the conflict. */
  conflict: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What the second has more than the first; null where either is hidden. */
export type LineDifference = {
  /** Of coverage, as a share: 0.01 is one per cent point. */
  coverage?: Maybe<Scalars['Float']['output']>;
  /** Recipients who are none on the list compared with. */
  joined?: Maybe<Scalars['Int']['output']>;
  /** Recipients of the list compared with who are none any more. */
  left?: Maybe<Scalars['Int']['output']>;
  /** Recipients among those who are within. */
  reached?: Maybe<Scalars['Int']['output']>;
  /** On the simulated list. */
  recipients?: Maybe<Scalars['Int']['output']>;
  /** Recipients on both lists. */
  stayed?: Maybe<Scalars['Int']['output']>;
  /** Eligible, and beyond the quota. */
  waiting?: Maybe<Scalars['Int']['output']>;
  /** In the category and within the bound of desil. */
  within?: Maybe<Scalars['Int']['output']>;
};

/** How many and how much. For a viewer of one region: of that region. */
export type ListCounts = {
  /** Sum of the amounts of the recipients. */
  amountTotal: Scalars['Rupiah']['output'];
  /** Recipients. */
  recipients: Scalars['Int']['output'];
  /** People on the waiting list. */
  waiting: Scalars['Int']['output'];
};

/** APPROVE: it may be published. RETURN: it goes back to PREPARED, with a reason. */
export type ListDecision =
  | 'APPROVE'
  | 'RETURN';

/** The difference from the list before. For a viewer of one region: in that region. */
export type ListDiff = {
  /** People who joined. */
  joined: Scalars['Int']['output'];
  /** People who left. */
  left: Scalars['Int']['output'];
  /** Period of the list compared with. */
  previousPeriod?: Maybe<Scalars['String']['output']>;
  /** Version of the list compared with; null for a first list. */
  previousVersion?: Maybe<Scalars['Int']['output']>;
  /** By reason. */
  reasons: Array<ChangeReasonCount>;
};

/** What a list is pinned to and sealed with. */
export type ListManifest = {
  /** Version of the code that made it. */
  codeVersion: Scalars['String']['output'];
  /** The pinned criteria. */
  criteriaVersion?: Maybe<CriteriaVersion>;
  /** Sidik digital: SHA-256 over the canonical rows, in hex. */
  digest: Scalars['String']['output'];
  /** The pinned ranking. */
  ranking?: Maybe<Ranking>;
  /** The day at which ages count. */
  referenceDate: Scalars['Date']['output'];
  /** The pinned revision of the registry. */
  revisionNumber: Scalars['Int']['output'];
  /** The manifest as exact text, with the numbers of the province; null for a viewer of one region. */
  text?: Maybe<Scalars['String']['output']>;
};

/** Places of one quota of a list, and who holds or awaits one. */
export type ListQuota = {
  /** How many places; null where there is no limit. */
  places?: Maybe<Scalars['Int']['output']>;
  /** Recipients; null for a viewer of one region. */
  recipients?: Maybe<Scalars['Int']['output']>;
  /** The kota or kabupaten; null for everybody else. */
  region?: Maybe<Scalars['String']['output']>;
  /** People who wait for a place; null for a viewer of one region. */
  waiting?: Maybe<Scalars['Int']['output']>;
};

/** Where a recipient list stands. ORDERED: a person ordered its publication, and the worker is about to carry it out. */
export type ListStatus =
  | 'APPROVED'
  | 'ORDERED'
  | 'PREPARED'
  | 'PUBLISHED'
  | 'REVOKED'
  | 'SUBMITTED'
  | 'SUPERSEDED';

/** One step of a list from state to state. */
export type ListTransition = {
  /** Id of whoever did it. */
  actorId: Scalars['String']['output'];
  /** USER, CLIENT or SYSTEM. */
  actorKind: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The reason that was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Label of the standing order that stood for the approval. */
  standingOrder?: Maybe<Scalars['String']['output']>;
  /** The state that it went to. */
  state: ListStatus;
};

/** A list that names a person, and how. */
export type ListedEntry = {
  /** The list. */
  list: RecipientList;
  /** The row, as frozen. */
  row: Recipient;
};

/** What the same criteria say about the facts of this moment. It decides nothing. */
export type LiveDecision = {
  /** Every clause. */
  clauses: Array<Clause>;
  /** The deciding desil of now. */
  desilUsed?: Maybe<Scalars['Int']['output']>;
  /** False: the person is not in the category of the programme now. */
  inCategory: Scalars['Boolean']['output'];
  /** The outcome with the facts of now. */
  outcome: DecisionOutcome;
  /** The whole in one sentence. */
  sentence: Scalars['String']['output'];
};

/** Indonesian or English. */
export type Locale =
  | 'en'
  | 'id';

/** What one programme would say otherwise about one member. */
export type MemberEffect = {
  /** The outcome if applied; null = not in the category. */
  after?: Maybe<DecisionOutcome>;
  /** The outcome now; null = not in the category. */
  before?: Maybe<DecisionOutcome>;
  /** The clauses that would answer otherwise. */
  clauses: Array<ClauseFlip>;
  /** Won, lost or neither. */
  effect: ProgramEffect;
  /** The programme. */
  program?: Maybe<Program>;
  /** The member. */
  resident?: Maybe<Resident>;
};

/** RELEASE: it ranks from the first night of its date on. REJECT: it never does. */
export type ModelDecision =
  | 'REJECT'
  | 'RELEASE';

/** How families move between the standing ranking and the one that was tried. */
export type Movement = {
  /** By regions of a level: where the families would be. */
  byRegion: Array<MovementLine>;
  /** Desil now by desil then; cells without families are left out. */
  cells: Array<MovementCell>;
  /** Families that the tried ranking holds. */
  families: Scalars['Count']['output'];
  /** What the gates of rankings would say. */
  gates: Array<TriedGateType>;
  /** People within reach of a programme whom no night has compared with the civil registry: blocked so far. */
  notCompared: Scalars['Count']['output'];
  /** Families that it could not score. */
  unscored: Scalars['Count']['output'];
};


/** How families move between the standing ranking and the one that was tried. */
export type MovementByRegionArgs = {
  basis: MovementBasis;
  level: RegionLevel;
};


/** How families move between the standing ranking and the one that was tried. */
export type MovementCellsArgs = {
  basis: MovementBasis;
};

/** EFFECTIVE: the desil that decides by default. PROVINCIAL: that of the province alone. */
export type MovementBasis =
  | 'EFFECTIVE'
  | 'PROVINCIAL';

/** Families that go from one desil to another; 0 = without a desil. */
export type MovementCell = {
  /** The desil that they would have; null = no longer in DTSEN. */
  after?: Maybe<Scalars['Int']['output']>;
  /** The desil now; null = not in DTSEN. */
  before?: Maybe<Scalars['Int']['output']>;
  /** How many families. */
  families: Scalars['Count']['output'];
  /** How many people they have. */
  people: Scalars['Count']['output'];
};

/** Families of one region by where they move; null where they are so few that they might point at somebody. */
export type MovementLine = {
  /** Are no longer in DTSEN. */
  gone?: Maybe<Scalars['Int']['output']>;
  /** To a higher desil: better off. */
  higher?: Maybe<Scalars['Int']['output']>;
  /** Code of the region. */
  key: Scalars['String']['output'];
  /** Its name. */
  label: Scalars['String']['output'];
  /** To a lower desil: poorer. */
  lower?: Maybe<Scalars['Int']['output']>;
  /** Come into DTSEN. */
  new?: Maybe<Scalars['Int']['output']>;
  /** Keep their desil. */
  same?: Maybe<Scalars['Int']['output']>;
  /** Gain or lose a desil at all. */
  unranked?: Maybe<Scalars['Int']['output']>;
};

export type Mutation = {
  /** Opens a correction from an open objection, or says that an existing one belongs to it. */
  addObjectionCorrection: ObjectionPayload;
  /** Enters what the centre said of one correction. */
  answerHandedOver: HandedOverPayload;
  /** Judges the centre’s answer to a file row by row, and keeps it when no row is wrong. */
  answerHandoverFile: HandoverAnswerPayload;
  /** Answers the questions, for the person. */
  answerObjection: ObjectionPayload;
  /** Asks whoever speaks with the person. The deadline goes on. */
  askObjection: ObjectionPayload;
  /** Hands a case to an official who can work on it where it is, or lets go of it. */
  assignWorklistItem: WorklistPayload;
  /** Lays an uploaded file beside a draft: JPEG, PNG or PDF by content, kept without place and camera. */
  attachEvidence: CorrectionPayload;
  /** Lays an uploaded file beside an open objection, for good. */
  attachObjectionEvidence: ObjectionPayload;
  /** Begins a draft of a family that is recorded nowhere. Counted and audited as a presence check. It asks for no assistance. */
  beginNewFamily: CorrectionPayload;
  /** Begins a draft that brings somebody in from another kelurahan, who confirms it. Counted and audited as a presence check. */
  beginTransfer: CorrectionPayload;
  /** Gives up an import that is not committed. */
  cancelImport: ImportPayload;
  /** Asks a running night to stop at the next safe place. */
  cancelNightlyRun: NightlyRunPayload;
  /** Gives up a simulation that has not ended. */
  cancelSimulation: SimulationPayload;
  /** Changes the own password. */
  changePassword: ChangePasswordPayload;
  /** Ends the counter of this session at once. */
  closeCounter: CounterPayload;
  /** Commits a validated import as one revision, all or nothing. One that waits for approval is committed by another person than its uploader. */
  commitImport: ImportPayload;
  /** Records that recorded facts of one family were read aloud and found right. Changes no fact. */
  confirmFacts: ConfirmFactsPayload;
  /** Gives the password once more, as releasing, approving and publishing ask for. */
  confirmPassword: ConfirmPasswordPayload;
  /** Confirms, for the kelurahan that people leave or for its city, that they do. */
  confirmTransfer: CorrectionPayload;
  /** Creates an API client. Its secret is shown once. */
  createApiClient: ApiClientPayload;
  /** Creates a programme with the first draft of its rule. */
  createProgram: CreateProgramPayload;
  /** Records what whoever decides finds of the evidence, and decides a verified correction. Approved, it is applied at once: facts, scores and history in one revision. */
  decideCorrection: CorrectionPayload;
  /** Releases or returns a submitted version. Never released by whoever wrote or submitted it. */
  decideCriteria: CriteriaVersionPayload;
  /** Adopts a proposed delivery, never by whoever proposed it or brought it in; or sends the proposal back. */
  decideDelivery: DeliveryAdoptionPayload;
  /** Confirms or declines a finding of somebody else. Nobody is dropped by it: that takes a correction. */
  decideIdentityCheck: IdentityCheckPayload;
  /** Ends an objection with reasons. It changes no fact and no list; the letter can be printed from then on. */
  decideObjection: ObjectionPayload;
  /** Approves or returns a submitted list. Never by whoever submitted it. */
  decideRecipientList: RecipientListPayload;
  /** Releases or rejects an imported model. Never released by whoever imported it. */
  decideWelfareModel: WelfareModelPayload;
  /** Takes a file of evidence away from a draft. */
  detachEvidence: CorrectionPayload;
  /** Disables an API client; its tokens end at once. */
  disableApiClient: ApiClientPayload;
  /** Disables an account and ends its sessions at once. */
  disableUser: UserPayload;
  /** Begins a draft of the next version, or saves an edit of one. */
  draftCriteria: CriteriaVersionPayload;
  /** Says what is done about a refusal of the centre. */
  followUpHandedOver: HandedOverPayload;
  /** Takes a model document, once it is proven. Every fault is named by its path in the document. */
  importWelfareModel: WelfareModelPayload;
  /** Creates an account. Its first password is shown once. */
  inviteUser: UserPayload;
  /** Says that two records are two people. It is remembered. */
  keepApart: KeepApartPayload;
  /** Lets the recorded value stand. Another value takes a correction, which ends the conflict when applied. */
  keepValue: FactConflictPayload;
  /** Makes the next file of differences that two people confirmed and no file has told yet. */
  makeCivilFeedback: CivilFeedbackPayload;
  /** Notes what was found out about a case, or says that work on it has begun. It ends by itself. */
  noteWorklistItem: WorklistPayload;
  /** Fixes one purpose for half an hour of this session. A counter of another purpose that is open ends first. */
  openCounter: CounterPayload;
  /** Judges the proposals of a session row by row, and makes a draft for each family when no row is wrong. */
  proposeByFile: ProposalFilePayload;
  /** Begins a draft of a correction, or saves an edit of one, field by field. It asks for no assistance. */
  proposeCorrection: CorrectionPayload;
  /** Proposes that nights read a full delivery. */
  proposeDelivery: DeliveryAdoptionPayload;
  /** Says which of two records that differ is right. It changes nothing until another person confirms it. */
  proposeIdentityCheck: IdentityCheckPayload;
  /** Orders the publication of an approved list: a worker looks at everything again and publishes it within seconds. */
  publishRecipientList: RecipientListPayload;
  /** Enters an objection of a person to a decision; the receipt is in the answer. Nothing of it changes later. */
  raiseObjection: ObjectionPayload;
  /** Gives an API client a new secret; the old one and its tokens end at once. */
  rotateApiClient: ApiClientPayload;
  /** Opens a session. At most once in a document. */
  signIn: SignInPayload;
  /** Ends the session. */
  signOut: SignOutPayload;
  /** Begins to validate an uploaded file. Nothing is changed before commitImport. */
  startImport: ImportPayload;
  /** Starts a night by hand. Unchanged inputs publish nothing, and the run says so. */
  startNightlyRun: NightlyRunPayload;
  /** Asks what a rule, a welfare model or a delivery would do on the registry as it is now. Nothing is decided, and nobody is put on a list. */
  startSimulation: SimulationPayload;
  /** Submits a draft to verification. From then on it is frozen; the receipt is in the answer. */
  submitCorrection: CorrectionPayload;
  /** Submits a draft to another person for release. */
  submitCriteria: CriteriaVersionPayload;
  /** Submits a prepared list to another person for approval. */
  submitRecipientList: RecipientListPayload;
  /** Changes an account. */
  updateUser: UserPayload;
  /** Records what the verifier finds of the evidence, and passes on, returns or rejects the correction. */
  verifyCorrection: CorrectionPayload;
  /** The proposer takes a correction back, as long as nobody has verified it. */
  withdrawCorrection: CorrectionPayload;
};


export type MutationAddObjectionCorrectionArgs = {
  input: AddObjectionCorrectionInput;
};


export type MutationAnswerHandedOverArgs = {
  input: AnswerHandedOverInput;
};


export type MutationAnswerHandoverFileArgs = {
  input: AnswerHandoverFileInput;
};


export type MutationAnswerObjectionArgs = {
  input: ObjectionWordsInput;
};


export type MutationAskObjectionArgs = {
  input: ObjectionWordsInput;
};


export type MutationAssignWorklistItemArgs = {
  input: AssignWorklistItemInput;
};


export type MutationAttachEvidenceArgs = {
  input: AttachEvidenceInput;
};


export type MutationAttachObjectionEvidenceArgs = {
  input: AttachObjectionEvidenceInput;
};


export type MutationBeginNewFamilyArgs = {
  input: BeginNewFamilyInput;
};


export type MutationBeginTransferArgs = {
  input: BeginTransferInput;
};


export type MutationCancelImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCancelNightlyRunArgs = {
  input: CancelNightlyRunInput;
};


export type MutationCancelSimulationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCommitImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationConfirmFactsArgs = {
  input: ConfirmFactsInput;
};


export type MutationConfirmPasswordArgs = {
  input: ConfirmPasswordInput;
};


export type MutationConfirmTransferArgs = {
  input: ConfirmTransferInput;
};


export type MutationCreateApiClientArgs = {
  input: CreateApiClientInput;
};


export type MutationCreateProgramArgs = {
  input: CreateProgramInput;
};


export type MutationDecideCorrectionArgs = {
  input: DecideCorrectionInput;
};


export type MutationDecideCriteriaArgs = {
  input: DecideCriteriaInput;
};


export type MutationDecideDeliveryArgs = {
  input: DecideDeliveryInput;
};


export type MutationDecideIdentityCheckArgs = {
  input: DecideIdentityCheckInput;
};


export type MutationDecideObjectionArgs = {
  input: DecideObjectionInput;
};


export type MutationDecideRecipientListArgs = {
  input: DecideRecipientListInput;
};


export type MutationDecideWelfareModelArgs = {
  input: DecideWelfareModelInput;
};


export type MutationDetachEvidenceArgs = {
  input: DetachEvidenceInput;
};


export type MutationDisableApiClientArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDisableUserArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDraftCriteriaArgs = {
  input: DraftCriteriaInput;
};


export type MutationFollowUpHandedOverArgs = {
  input: FollowUpHandedOverInput;
};


export type MutationImportWelfareModelArgs = {
  input: ImportWelfareModelInput;
};


export type MutationInviteUserArgs = {
  input: InviteUserInput;
};


export type MutationKeepApartArgs = {
  input: KeepApartInput;
};


export type MutationKeepValueArgs = {
  input: KeepValueInput;
};


export type MutationNoteWorklistItemArgs = {
  input: NoteWorklistItemInput;
};


export type MutationOpenCounterArgs = {
  input: OpenCounterInput;
};


export type MutationProposeByFileArgs = {
  input: ProposeByFileInput;
};


export type MutationProposeCorrectionArgs = {
  input: ProposeCorrectionInput;
};


export type MutationProposeDeliveryArgs = {
  input: ProposeDeliveryInput;
};


export type MutationProposeIdentityCheckArgs = {
  input: ProposeIdentityCheckInput;
};


export type MutationPublishRecipientListArgs = {
  input: PublishRecipientListInput;
};


export type MutationRaiseObjectionArgs = {
  input: RaiseObjectionInput;
};


export type MutationRotateApiClientArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationStartImportArgs = {
  input: StartImportInput;
};


export type MutationStartNightlyRunArgs = {
  input: StartNightlyRunInput;
};


export type MutationStartSimulationArgs = {
  input: StartSimulationInput;
};


export type MutationSubmitCorrectionArgs = {
  input: SubmitCorrectionInput;
};


export type MutationSubmitCriteriaArgs = {
  input: SubmitCriteriaInput;
};


export type MutationSubmitRecipientListArgs = {
  input: SubmitRecipientListInput;
};


export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};


export type MutationVerifyCorrectionArgs = {
  input: VerifyCorrectionInput;
};


export type MutationWithdrawCorrectionArgs = {
  input: WithdrawCorrectionInput;
};

/** What a night that begins now reads. */
export type NightBasisType = {
  /** Full deliveries that hold it back, oldest first. */
  awaited: Array<DeliveryAdoption>;
  /** The revision as of which it reads; later ones wait for a delivery. */
  revisionNumber: Scalars['Count']['output'];
};

/** One run of the night of a date. */
export type NightlyRun = Node & {
  /** Whether it is the one that is under way. */
  active: Scalars['Boolean']['output'];
  /** Attempt of that date, from 1. */
  attempt: Scalars['Int']['output'];
  /** Whether somebody asked to cancel it. */
  cancelRequested: Scalars['Boolean']['output'];
  /** When it was raised. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ended. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** SCHEDULE or by hand (MANUAL). */
  origin: Scalars['String']['output'];
  /** What came of it, such as NOTHING_NEW or HELD. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** Steps done over steps in all, 0 to 100. */
  percent?: Maybe<Scalars['Float']['output']>;
  /** Why it was started by hand. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Id of whoever asked for it, or the schedule. */
  requestedBy: Scalars['String']['output'];
  /** The revision that it pinned. */
  revisionNumber?: Maybe<Scalars['Int']['output']>;
  /** The date in Jakarta that it is the night of. */
  runDate: Scalars['Date']['output'];
  /** RUNNING, DONE, FAILED or CANCELLED. */
  state: Scalars['String']['output'];
  /** Its steps in order. */
  steps: Array<NightlyStep>;
  /** Counts of the whole night. */
  summary?: Maybe<Scalars['JSONObject']['output']>;
};

/** A page of NightlyRun. */
export type NightlyRunConnection = {
  /** The page. */
  edges: Array<NightlyRunEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One NightlyRun and its place in the connection. */
export type NightlyRunEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: NightlyRun;
};

/** Answer of the mutations of a night. */
export type NightlyRunPayload = Payload & {
  /** The run as it stands now. */
  nightlyRun?: Maybe<NightlyRun>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** One step of a night, however many workers share it. */
export type NightlyStep = {
  /** How often it, or a part of it, was begun: more than once after a crash. */
  attempts: Scalars['Int']['output'];
  /** What went wrong last. */
  error?: Maybe<Scalars['String']['output']>;
  /** Seconds to go at the pace so far; null while unknown. */
  etaSeconds?: Maybe<Scalars['Int']['output']>;
  /** When it ended. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** In how many parts workers share it; 1 when one worker does it alone. */
  parts: Scalars['Int']['output'];
  /** How many of its parts are done. */
  partsDone: Scalars['Int']['output'];
  /** How much of it is done, 0 to 100; null while unknown. */
  percent?: Maybe<Scalars['Float']['output']>;
  /** What it is doing now. */
  phase?: Maybe<Scalars['String']['output']>;
  /** What it did. */
  result?: Maybe<Scalars['JSONObject']['output']>;
  /** Rows done, in all parts together. */
  rowsDone: Scalars['Count']['output'];
  /** Rows in all; 0 while unknown. */
  rowsTotal: Scalars['Count']['output'];
  /** When it was begun. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** WAITING, RUNNING, DONE, FAILED, SKIPPED or CANCELLED. */
  state: Scalars['String']['output'];
  /** MATCH, SCORE, RANK, DECIDE, LISTS or PUBLISH. */
  step: Scalars['String']['output'];
};

/** Something that can be fetched again by its id. */
export type Node = {
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
};

/** What was found out about a case, or where it stands; at least one of them. */
export type NoteWorklistItemInput = {
  /** Id of the case. */
  item: Scalars['ID']['input'];
  /** A note for whoever opens the case next. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** OPEN or IN_PROGRESS. */
  state?: InputMaybe<WorklistState>;
};

/** The decision objected to, as it stood then, with its explanation. */
export type ObjectedDecision = {
  /** Every clause, met or not, in the order of the criteria. */
  clauses: Array<Clause>;
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The deciding desil. */
  desilUsed?: Maybe<Scalars['Int']['output']>;
  /** Id of the decision, where the same still stands; null: replaced since. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What was decided. */
  outcome: DecisionOutcome;
  /** When another replaced it; null while it stands. */
  replacedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The whole in one sentence. */
  sentence: Scalars['String']['output'];
};

/** An objection (sanggah) of a person to one decision. It ends by the decision of a person, with reasons. */
export type Objection = Node & {
  /** By which way it reached the office. */
  channel: ObjectionChannel;
  /** The same in words. */
  channelLabel: Scalars['String']['output'];
  /** Corrections that belong to it, within reach. */
  corrections: Array<Correction>;
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The decision objected to, explained as it stood then; null when the history has it no more. */
  decision?: Maybe<ObjectedDecision>;
  /** Until when somebody must have decided it. */
  dueOn: Scalars['Date']['output'];
  /** Counts what was laid beside it; whoever decides or adds names the one that they read. */
  edit: Scalars['Int']['output'];
  /** When it was told that the deadline had passed. */
  escalatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The files that prove it, in the order in which they came. */
  evidence: Array<Evidence>;
  /** Why. */
  ground: ObjectionGround;
  /** Why, in words. */
  groundLabel: Scalars['String']['output'];
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Number of the letter, the minutes or the ticket. */
  letterNumber?: Maybe<Scalars['String']['output']>;
  /** Where to read the letter that answers it; null before its end. */
  letterPath?: Maybe<Scalars['String']['output']>;
  /** The list on whose row it turns; null: the decision. */
  list?: Maybe<RecipientList>;
  /** Whether the viewer may decide it: within reach, and without a hand in it, in the list or in its corrections. */
  mayDecide: Scalars['Boolean']['output'];
  /** Whether the viewer entered it. */
  mine: Scalars['Boolean']['output'];
  /** Its number, as on the receipt: SG-000123-0. */
  number: Scalars['String']['output'];
  /** Other objections of the same person, newest first, at most twenty. */
  others: Array<OtherObjection>;
  /** The programme of the decision. */
  program?: Maybe<Program>;
  /** When it was entered. */
  raisedAt: Scalars['DateTime']['output'];
  /** Id of whoever entered it. */
  raisedBy: Scalars['String']['output'];
  /** The receipt. */
  receipt: Receipt;
  /** The day on which it reached an office. */
  receivedOn: Scalars['Date']['output'];
  /** The number of the decision, as in its letter. */
  reference: Scalars['String']['output'];
  /** The kelurahan where the person lived then. */
  region?: Maybe<Region>;
  /** Who objects; null when out of reach by now. */
  resident?: Maybe<Resident>;
  /** Where it stands. */
  state: ObjectionState;
  /** Where it stands, in words. */
  stateLabel: Scalars['String']['output'];
  /** What the person says. */
  statement: Scalars['String']['output'];
  /** Counts the steps; whoever acts names the one that they saw. */
  step: Scalars['Int']['output'];
  /** Who did what with it, oldest first. */
  steps: Array<ObjectionStep>;
};

/** By which way an objection reached the office; all but the first two take the number of a paper. */
export type ObjectionChannel =
  | 'CEK_BANSOS'
  | 'IN_PERSON'
  | 'LETTER'
  | 'MUSYAWARAH_KELURAHAN'
  | 'REPRESENTATIVE'
  | 'RT_RW';

/** A page of Objection. */
export type ObjectionConnection = {
  /** The page. */
  edges: Array<ObjectionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** Open objections within reach. */
export type ObjectionCounts = {
  /** Of them those whose deadline has passed. */
  late: Scalars['Int']['output'];
  /** Those that wait for a decision or an answer. */
  open: Scalars['Int']['output'];
};

/** One Objection and its place in the connection. */
export type ObjectionEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Objection;
};

/** Which objections. One of number, resident, mine, waitingForMe, escalated and state; region with all but number. */
export type ObjectionFilter = {
  /** True: open ones whose deadline has passed. */
  escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: those that the viewer entered, newest first. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** That of this number: SG-000123-0, dashes aside. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Those in this region and all below it. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  /** Those of this person, newest first. */
  resident?: InputMaybe<Scalars['ID']['input']>;
  /** Those in this state. */
  state?: InputMaybe<ObjectionState>;
  /** True: what waits for the viewer, by role: to be decided, or for answers. */
  waitingForMe?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Why somebody objects. */
export type ObjectionGround =
  | 'DEATH_OR_MOVE'
  | 'FACT_CHANGED'
  | 'FACT_WRONG'
  | 'FAMILY_MEMBERS'
  | 'IDENTITY'
  | 'ORDER'
  | 'OTHER'
  | 'RULE';

/** How a person ends an objection, with reasons. */
export type ObjectionOutcome =
  | 'PARTLY_UPHELD'
  | 'REJECTED'
  | 'UPHELD'
  | 'WITHDRAWN';

/** The objection as it now stands. */
export type ObjectionPayload = Payload & {
  /** Null when the request was refused. */
  objection?: Maybe<Objection>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** RAISED awaits a decision, ASKED awaits answers; UPHELD, PARTLY_UPHELD, REJECTED and WITHDRAWN are its ends. */
export type ObjectionState =
  | 'ASKED'
  | 'PARTLY_UPHELD'
  | 'RAISED'
  | 'REJECTED'
  | 'UPHELD'
  | 'WITHDRAWN';

/** One step of an objection. */
export type ObjectionStep = {
  /** Id of whoever did it. */
  actorId: Scalars['String']['output'];
  /** USER. */
  actorKind: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** SHA-256 of what was raised or decided on, in hex; null for questions and answers. */
  payloadSha256?: Maybe<Scalars['String']['output']>;
  /** The questions, the answers, or the reasons of the decision. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The state that it went to. */
  state: ObjectionState;
  /** That state in words. */
  stateLabel: Scalars['String']['output'];
};

/** Questions about an objection, or the answers to them. */
export type ObjectionWordsInput = {
  /** Id of the objection. */
  objection: Scalars['ID']['input'];
  /** The questions or the answers. */
  reason: Scalars['String']['input'];
  /** The step that was seen. */
  step: Scalars['Int']['input'];
};

/** For what a counter is opened. */
export type OpenCounterInput = {
  /** One of the purposes of the viewer. */
  purpose: Scalars['String']['input'];
};

/** Another objection of the same person. */
export type OtherObjection = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['String']['output'];
  /** The number of the decision objected to. */
  reference: Scalars['String']['output'];
  /** Where it stands, in words. */
  stateLabel: Scalars['String']['output'];
};

/** Whose share it is. */
export type OversightBy =
  | 'OFFICER'
  | 'PAIR'
  | 'RT';

/** How often a group did it, beside everybody else. Unusual is not wrong. */
export type OversightGroup = {
  /** The same share of all others; null where they are too few. */
  base?: Maybe<Scalars['Float']['output']>;
  /** In how many of the groups shown chance alone would put as much. */
  byChance?: Maybe<Scalars['Float']['output']>;
  /** How many of them are of the kind. */
  hits: Scalars['Int']['output'];
  /** Key of the group within its table. */
  key: Scalars['String']['output'];
  /** Officials by name; an RT with its kelurahan. */
  label: Scalars['String']['output'];
  /** How many were looked at. */
  of: Scalars['Int']['output'];
  /** hits ÷ of. */
  share: Scalars['Float']['output'];
};

/** What is looked for. */
export type OversightMeasure =
  /** Of those that ended near a bound, the ones just below it. */
  | 'BUNCHED'
  /** Applied corrections that moved a family under a programme’s bound. */
  | 'CROSSED_BOUND'
  /** Corrections whose evidence lies beside another case, too. */
  | 'EVIDENCE_REUSED'
  /** Sent in among four or more within an hour of the night (21.00 to 05.00). */
  | 'NIGHT_BURST'
  /** Passed on at the first look, by proposer and verifier. */
  | 'PASSED_BY_PAIR';

/** What is unusual about the corrections of a period. It blocks nothing and proves nothing. */
export type OversightReport = {
  /** Corrections submitted in the period. */
  corrections: Scalars['Int']['output'];
  /** First day. */
  from: Scalars['Date']['output'];
  /** Groups with fewer are told together. */
  smallestGroup: Scalars['Int']['output'];
  /** The tables. */
  tables: Array<OversightTable>;
  /** There were more than are read at once: the oldest are left out. */
  truncated: Scalars['Boolean']['output'];
  /** Last day. */
  until: Scalars['Date']['output'];
};

/** One measure by one kind of group, the least explained by chance first. */
export type OversightTable = {
  /** Whose share it is. */
  by: OversightBy;
  /** The first hundred. */
  groups: Array<OversightGroup>;
  /** Of the kind in all. */
  hits: Scalars['Int']['output'];
  /** What is looked for. */
  measure: OversightMeasure;
  /** Looked at in all. */
  of: Scalars['Int']['output'];
  /** Groups too small to be told apart. */
  smallGroups: Scalars['Int']['output'];
  /** Of the kind among that. */
  smallHits: Scalars['Int']['output'];
  /** What they did together. */
  smallOf: Scalars['Int']['output'];
};

/** Where a page stands in its connection. */
export type PageInfo = {
  /** Cursor of the last edge; pass it as after. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page began after a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A decision of this or an earlier night. */
export type PastDecision = {
  /** Codes of what made it differ from the decision before. */
  because: Array<Scalars['String']['output']>;
  /** Codes of the clauses that stood in the way. */
  blocking: Array<Scalars['String']['output']>;
  /** The conditions that answer otherwise than in the decision before. */
  changed: Array<ClauseChange>;
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The deciding desil of then. */
  desilUsed?: Maybe<Scalars['Int']['output']>;
  /** What was decided. */
  outcome: DecisionOutcome;
  /** The reference date of then. */
  referenceDate: Scalars['Date']['output'];
  /** When another replaced it; null while it stands. */
  replacedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Into whose account it is paid. */
export type Payee =
  | 'GUARDIAN'
  | 'PARENT'
  | 'PROXY'
  | 'SELF';

/** What every mutation answers. */
export type Payload = {
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** Where a person stands on a list, against its quota. */
export type Placement = {
  /** True where some kota have quotas of their own. */
  divided: Scalars['Boolean']['output'];
  /** The published list that stands. */
  list: RecipientList;
  /** Place by order of need, from 1, within the standing and the quota that decided; of a recipient null without the permission welfare.score.read. */
  position?: Maybe<Scalars['Int']['output']>;
  /** Places of the quota that decided; null = everybody who is eligible. */
  quota?: Maybe<Scalars['Int']['output']>;
  /** The kota whose quota decided; null where it is that of the province, or of the rest of it. */
  quotaRegion?: Maybe<Scalars['String']['output']>;
  /** Recipients within that quota; null for a viewer of one region. */
  recipients?: Maybe<Scalars['Int']['output']>;
  /** What follows the sentence of the decision: a recipient of the list, or waiting, and why. */
  sentence: Scalars['String']['output'];
  /** Recipient, or on the waiting list. */
  standing: Standing;
  /** Null where need or age decided alone, or no quota binds. */
  tie?: Maybe<Tie>;
  /** People who wait for a place of that quota; null for a viewer of one region. */
  waiting?: Maybe<Scalars['Int']['output']>;
};

/** A number or rule of policy that is dated, with where it comes from. */
export type PolicyParameter = {
  /** Code of the clause, term or setting. */
  code: Scalars['String']['output'];
  /** False: sources mention it, and nothing asks it. */
  isOn: Scalars['Boolean']['output'];
  /** False where no official text was found. */
  isVerified: Scalars['Boolean']['output'];
  /** What it is, in the language of the request. */
  label: Scalars['String']['output'];
  /** Why it is in doubt; empty where the source says it. */
  note: Scalars['String']['output'];
  /** Code of the programme; null where it holds for all. */
  program?: Maybe<Scalars['String']['output']>;
  /** Since when it is so. */
  since: Scalars['Date']['output'];
  /** The decree of the terms, or where the number comes from. */
  source: Scalars['String']['output'];
  /** What holds; of what is off, what would be asked. */
  value: Scalars['String']['output'];
};

/** Where the person of a document is recorded (cek keberadaan), and nothing else. */
export type Presence = {
  /** The answer. */
  answer: PresenceAnswer;
  /** The family; in the own area only. */
  familyId?: Maybe<Scalars['ID']['output']>;
  /** What to do next, in the language of the request. */
  nextStep: Scalars['String']['output'];
  /** The kelurahan where the person is recorded. */
  region?: Maybe<Region>;
  /** The answer in words, in the language of the request. */
  sentence: Scalars['String']['output'];
};

/** Where a person is recorded. A near miss is NOT_FOUND. */
export type PresenceAnswer =
  /** In the civil registry extract, and in no family. */
  | 'CIVIL_REGISTRY_ONLY'
  /** In a family that the viewer may see. */
  | 'IN_YOUR_AREA'
  /** No record agrees in all three. */
  | 'NOT_FOUND'
  /** In a family of another area; its kelurahan is told and nothing else. */
  | 'RECORDED_ELSEWHERE';

/** An assistance programme, such as KLJ, KPDJ or KAJ. */
export type Program = Node & {
  /** Amount a month by the terms in force. */
  amount?: Maybe<Scalars['Rupiah']['output']>;
  /** Budget of this year, if the terms state one. */
  budget?: Maybe<Scalars['Rupiah']['output']>;
  /** Whom it is for, in the language of the request. */
  category: Scalars['String']['output'];
  /** Short code, such as KLJ. */
  code: Scalars['String']['output'];
  /** The criteria in force. */
  criteria?: Maybe<CriteriaVersion>;
  /** Versions that the viewer may see, newest first, at most fifty. */
  criteriaVersions: Array<CriteriaVersion>;
  /** Programmes of one group pay a person at most one benefit. */
  exclusivityGroup?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** The newest list of the programme, published where there is one. */
  latestList?: Maybe<RecipientList>;
  /** The decree that the terms follow. */
  legalReference?: Maybe<Scalars['String']['output']>;
  /** How its lists are published, by the terms in force. */
  mode?: Maybe<PublicationMode>;
  /** Name, in the language of the request. */
  name: Scalars['String']['output'];
  /** Places of this year by the terms in force; null where there is no quota. */
  quota?: Maybe<Scalars['Int']['output']>;
  /** How the places of this year are divided; one share where they are not. */
  quotas: Array<QuotaShare>;
  /** The standing order in force, if any. */
  standingOrder?: Maybe<StandingOrder>;
  /** The terms in force as JSON text. */
  terms?: Maybe<Scalars['String']['output']>;
  /** From when the terms in force apply. */
  termsFrom?: Maybe<Scalars['Date']['output']>;
  /** What in the terms no official text could be found for, in the language of the request. */
  unverified: Array<Scalars['String']['output']>;
};


/** An assistance programme, such as KLJ, KPDJ or KAJ. */
export type ProgramLatestListArgs = {
  status?: InputMaybe<ListStatus>;
};

/** One programme in two simulations. */
export type ProgramComparison = {
  /** By age in completed years on the reference date. */
  byAge: Array<ComparedLine>;
  /** By the desil that decides; 0 = none. */
  byDesil: Array<ComparedLine>;
  /** By regions of a level. */
  byRegion: Array<ComparedLine>;
  /** By sex. */
  bySex: Array<ComparedLine>;
  /** What they cost. */
  cost: ComparedCost;
  /** Rule, quota, amount and all other terms that differ. */
  differences: RuleDifferences;
  /** Code of the programme, of both where they differ. */
  program: Scalars['String']['output'];
  /** All people. */
  totals: ComparedLine;
};


/** One programme in two simulations. */
export type ProgramComparisonByRegionArgs = {
  level: RegionLevel;
};

/** A page of Program. */
export type ProgramConnection = {
  /** The page. */
  edges: Array<ProgramEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Program and its place in the connection. */
export type ProgramEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Program;
};

/** Whether a member would come to meet a programme’s criteria, or cease to. A list decides, not this. */
export type ProgramEffect =
  | 'LOST'
  | 'NEITHER'
  | 'WON';

/** Answer of proposeByFile. */
export type ProposalFilePayload = Payload & {
  /** Numbers of the drafts that the file has made, now or when it was sent before. */
  drafts: Array<Scalars['String']['output']>;
  /** What was found in the file: every row has one verdict. */
  report?: Maybe<SheetReport>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** What a session of deliberation proposes, as a file; minutes and date once for all of it. */
export type ProposeByFileInput = {
  /** False: the file is judged only. True: drafts are made, when no row is wrong. */
  apply: Scalars['Boolean']['input'];
  /** By which way the matter reached the office. */
  channel: CorrectionChannel;
  /** Number of the letter, where the channel brings one. */
  letterNumber?: InputMaybe<Scalars['String']['input']>;
  /** The signed minutes, as POST /uploads/evidence named the upload: laid beside every draft. */
  minutes?: InputMaybe<Scalars['String']['input']>;
  /** Number of the minutes of the session. */
  minutesNumber: Scalars['String']['input'];
  /** Day of the session. */
  observedOn: Scalars['Date']['input'];
  /** What was found, for those who check it. */
  reason: Scalars['String']['input'];
  /** The upload as POST /uploads/sheets named it. */
  upload: Scalars['String']['input'];
};

/** A new draft, or an edit of one, field by field: what is left out stays as it is, null empties it. */
export type ProposeCorrectionInput = {
  /** What it rests on. */
  basis?: InputMaybe<CorrectionBasis>;
  /** Facts that are added, changed or taken out. */
  changes?: Array<FactChangeInput>;
  /** By which way it reached the office. */
  channel?: InputMaybe<CorrectionChannel>;
  /** The draft that is edited; without it a new one begins. */
  correction?: InputMaybe<Scalars['ID']['input']>;
  /** The edit that was read, where a draft is edited. */
  edit?: InputMaybe<Scalars['Int']['input']>;
  /** The family, for a new draft. */
  family?: InputMaybe<Scalars['ID']['input']>;
  /** Number of the letter that brought it. */
  letterNumber?: InputMaybe<Scalars['String']['input']>;
  /** Number of the minutes, statement, report or document. */
  minutesNumber?: InputMaybe<Scalars['String']['input']>;
  /** Its date: the day of the observation. */
  observedOn?: InputMaybe<Scalars['Date']['input']>;
  /** What was found. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A proposal to let nights read a delivery. */
export type ProposeDeliveryInput = {
  /** Why. */
  reason: Scalars['String']['input'];
  /** The revision that the delivery became. */
  revision: Scalars['Int']['input'];
};

/** Which of two records is right, and what that rests on. */
export type ProposeIdentityCheckInput = {
  /** What it rests on. */
  basis: IdentityCheckBasis;
  /** Which difference. */
  category: IdentityCategory;
  /** Number of the document, where it is one. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** Which record is right. */
  finding: IdentityCheckFinding;
  /** The day of the document or the visit. */
  observedOn: Scalars['Date']['input'];
  /** What was found. */
  reason: Scalars['String']['input'];
  /** Of whom. */
  resident: Scalars['ID']['input'];
  /** The revision of the civil record that was read (civilSince). */
  seen: Scalars['Int']['input'];
};

/** Where the value of a fact comes from. */
export type Provenance = {
  /** Version of the delivery, for a delivered value. */
  deliveryVersion?: Maybe<Scalars['String']['output']>;
  /** The day on which it was observed. */
  observedOn?: Maybe<Scalars['Date']['output']>;
  /** Why it was corrected. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The delivered value that a correction replaced. */
  replaced?: Maybe<Scalars['String']['output']>;
  /** The revision since which it stands; corrections only. */
  sinceRevision?: Maybe<Scalars['Int']['output']>;
  /** DELIVERY for a delivered value, else the source of the correction. */
  source: Scalars['String']['output'];
};

/** SHADOW: prepared, never published. WAIT: people publish. AUTO: publishes within the gates under a standing order. */
export type PublicationMode =
  | 'AUTO'
  | 'SHADOW'
  | 'WAIT';

/** Which approved list to publish. */
export type PublishRecipientListInput = {
  /** Id of the list. */
  list: Scalars['ID']['input'];
};

export type Query = {
  /** Accounts of programs, in the order of creation. */
  apiClients: ApiClientConnection;
  /** Events of the audit trail, newest first. */
  auditEvents: AuditEventConnection;
  /** The files for the civil registry, the newest first. */
  civilFeedbacks: CivilFeedbackConnection;
  /** How many corrections wait for the viewer, and how many are late. */
  correctionInbox: CorrectionInbox;
  /** Corrections within reach: by kelurahan and then the oldest first; of a family or a proposer, the newest. */
  corrections: CorrectionConnection;
  /** Coverage of the newest published list by the regions of a level, counted when it was made. Empty before the first. */
  coverage: Array<Coverage>;
  /** The standing ranking; null before the first night. */
  currentRanking?: Maybe<Ranking>;
  /** The whole why or why not of one person and one programme, also of whoever it is not for; null when there is no such person or programme in force, no ranking yet, or out of reach. */
  decision?: Maybe<Decision>;
  /** Pairs in a state of which at least one record is within reach. */
  duplicates: DuplicateConnection;
  /** Where corrections and deliveries disagree, by kelurahan and within it the oldest first. */
  factConflicts: FactConflictConnection;
  /** Families within reach. */
  families: FamilyConnection;
  /** The family on a card; null when there is none or it is out of reach. */
  family?: Maybe<Family>;
  /** Corrections that were handed over: of one file, or of one state by kelurahan. */
  handedOver: HandedOverConnection;
  /** Files of applied corrections for the centre, newest first. */
  handovers: HandoverConnection;
  /** Findings in a state within reach, by kelurahan, the oldest first. */
  identityChecks: IdentityCheckConnection;
  /** Who differs from the civil registry in a category: by name in one kelurahan, else as recorded. */
  identityMismatches: IdentityMismatchConnection;
  /** A person and the civil record of the same NIK, side by side; null when absent or out of reach. */
  identityRecord?: Maybe<IdentityRecord>;
  /** Uploaded files of intake, newest first. */
  imports: ImportConnection;
  /** What a night that begins now reads, and which deliveries wait. */
  nightBasis: NightBasisType;
  /** Runs of the night, newest first. */
  nightlyRuns: NightlyRunConnection;
  /** Anything again by its id; null when it is absent or out of reach, which look the same. */
  node?: Maybe<Node>;
  /** How many objections are open within reach, and how many of them late. */
  objectionCounts: ObjectionCounts;
  /** Objections within reach: by kelurahan and then the oldest first; of a person or an official, the newest. */
  objections: ObjectionConnection;
  /** Corrections of a period by officer, RT and pair, each share beside the base rate of all others. */
  oversightReport: OversightReport;
  /** Everything that policy may decide otherwise and that no official text was found for, as of today. */
  policyParameters: Array<PolicyParameter>;
  /** Where the person of a document is recorded; all three must agree with one record. Counted and audited. */
  presence: Presence;
  /** One programme by its code. */
  program?: Maybe<Program>;
  /** Programmes in the order of their codes. */
  programs: ProgramConnection;
  /** Rankings, newest first. */
  rankings: RankingConnection;
  /** Where a correction or an objection stands, by the number of its receipt; null when there is none or out of reach. */
  receipt?: Maybe<Receipt>;
  /** One list. */
  recipientList?: Maybe<RecipientList>;
  /** Delta feed: who joined and left by the published lists of a programme after a list. */
  recipientListChanges: RecipientChangeConnection;
  /** Recipient lists, newest first. */
  recipientLists: RecipientListConnection;
  /** One region by its code. */
  region?: Maybe<Region>;
  /** Regions in the order of their codes. */
  regions: RegionConnection;
  /** The person with a NIK; null when there is none or out of reach. */
  resident?: Maybe<Resident>;
  /** Residents within reach. */
  residents: ResidentConnection;
  /** Revisions of the registry, newest first. */
  revisions: RevisionConnection;
  /** Estimates what a rule would do while it is being written. Nothing is stored, and nobody is decided. */
  ruleSample: RuleSamplePayload;
  /** Two simulations side by side, with what the second has more; null until both are DONE. */
  simulationComparison?: Maybe<SimulationComparison>;
  /** Simulations, newest first. */
  simulations: SimulationConnection;
  /** Accounts of people, in the order of creation. */
  users: UserConnection;
  /** Whoever sends the request. */
  viewer: Viewer;
  /** Versions of the welfare model, newest first. */
  welfareModels: WelfareModelConnection;
  /** Cases, by kelurahan and within it the oldest first. */
  worklist: WorklistItemConnection;
  /** How many cases are active within reach, by reason and by region. */
  worklistCounts: WorklistCounts;
};


export type QueryApiClientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
};


export type QueryCivilFeedbacksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryCorrectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CorrectionFilter>;
  first: Scalars['Int']['input'];
};


export type QueryCoverageArgs = {
  level: RegionLevel;
  program: Scalars['String']['input'];
};


export type QueryDecisionArgs = {
  nik: Scalars['Nik']['input'];
  program: Scalars['String']['input'];
};


export type QueryDuplicatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  state: DuplicateState;
};


export type QueryFactConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FactConflictFilter>;
  first: Scalars['Int']['input'];
};


export type QueryFamiliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FamilyFilter>;
  first: Scalars['Int']['input'];
  orderBy?: InputMaybe<FamilyOrder>;
};


export type QueryFamilyArgs = {
  cardNumber: Scalars['FamilyCardNumber']['input'];
};


export type QueryHandedOverArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HandedOverFilter>;
  first: Scalars['Int']['input'];
};


export type QueryHandoversArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryIdentityChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  state: IdentityCheckState;
};


export type QueryIdentityMismatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category: IdentityCategory;
  first: Scalars['Int']['input'];
  region?: InputMaybe<Scalars['RegionCode']['input']>;
};


export type QueryIdentityRecordArgs = {
  resident: Scalars['ID']['input'];
};


export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryNightlyRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryObjectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObjectionFilter>;
  first: Scalars['Int']['input'];
};


export type QueryOversightReportArgs = {
  from: Scalars['Date']['input'];
  until: Scalars['Date']['input'];
};


export type QueryPresenceArgs = {
  birthDate: Scalars['Date']['input'];
  name: Scalars['String']['input'];
  nik: Scalars['Nik']['input'];
};


export type QueryProgramArgs = {
  code: Scalars['String']['input'];
};


export type QueryProgramsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryRankingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryReceiptArgs = {
  number: Scalars['String']['input'];
};


export type QueryRecipientListArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRecipientListChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  program: Scalars['String']['input'];
  sinceVersion: Scalars['Int']['input'];
};


export type QueryRecipientListsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecipientListFilter>;
  first: Scalars['Int']['input'];
};


export type QueryRegionArgs = {
  code: Scalars['RegionCode']['input'];
};


export type QueryRegionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  level?: InputMaybe<RegionLevel>;
  parent?: InputMaybe<Scalars['RegionCode']['input']>;
};


export type QueryResidentArgs = {
  nik: Scalars['Nik']['input'];
};


export type QueryResidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ResidentFilter>;
  first: Scalars['Int']['input'];
  orderBy?: InputMaybe<ResidentOrder>;
};


export type QueryRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryRuleSampleArgs = {
  referenceDate?: InputMaybe<Scalars['Date']['input']>;
  terms: Scalars['String']['input'];
};


export type QuerySimulationComparisonArgs = {
  first: Scalars['ID']['input'];
  second: Scalars['ID']['input'];
};


export type QuerySimulationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  program?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryWelfareModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryWorklistArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorklistFilter>;
  first: Scalars['Int']['input'];
};

/** Places for one part of the province. */
export type QuotaShare = {
  /** How many; null where there is no limit. */
  places?: Maybe<Scalars['Int']['output']>;
  /** The kota or kabupaten; null for everybody else. */
  region?: Maybe<Scalars['String']['output']>;
};

/** An objection that an official enters for a person. */
export type RaiseObjectionInput = {
  /** By which way it reached the office. */
  channel: ObjectionChannel;
  /** The decision objected to; it says whose it is. */
  decision: Scalars['ID']['input'];
  /** Why. */
  ground: ObjectionGround;
  /** Number of the letter, the minutes or the ticket. */
  letterNumber?: InputMaybe<Scalars['String']['input']>;
  /** The published list on whose row it turns; left out, the decision. */
  list?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which it reached an office; the deadline counts from it. */
  receivedOn: Scalars['Date']['input'];
  /** What the person says, in their words. */
  statement: Scalars['String']['input'];
};

/** A dated ranking (pemeringkatan): nine cut points that divide the scores into desil 1 to 10. A desil is derived from it and stored nowhere. */
export type Ranking = Node & {
  /** PERSON: desil hold equal numbers of persons; FAMILY: of families. */
  basis: Scalars['String']['output'];
  /** Nine scores that match the delivered desil nasional. The whole is null without the permission ranking.read. */
  calibratedCutPoints?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  /** False when no delivered desil was there to calibrate with: calibrated = provincial. */
  calibratedFromDeliveries: Scalars['Boolean']['output'];
  /** Families and persons by desil. */
  desilCounts: Array<DesilCount>;
  /** Families scored. */
  families: Scalars['Int']['output'];
  /** The checks that it passed. */
  gates: Array<GateResult>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** The model whose scores it divides. */
  model?: Maybe<WelfareModel>;
  /** Nine scores, null where absent. The whole is null without the permission ranking.read. */
  provincialCutPoints?: Maybe<Array<Maybe<Scalars['Int']['output']>>>;
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** The pinned revision of the registry. */
  revision?: Maybe<Revision>;
  /** Number of the pinned revision. */
  revisionNumber: Scalars['Int']['output'];
  /** Weight of all scored families: persons, or families by the basis. */
  totalWeight: Scalars['Count']['output'];
  /** Families that could not be scored (belum dapat dihitung). */
  unscored: Scalars['Int']['output'];
  /** Unscored over all families, 0 to 1. */
  unscoredShare: Scalars['Float']['output'];
  /** Families that came without a desil nasional. */
  withoutNational: Scalars['Int']['output'];
};

/** A page of Ranking. */
export type RankingConnection = {
  /** The page. */
  edges: Array<RankingEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Ranking and its place in the connection. */
export type RankingEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Ranking;
};

/** What is handed to whoever came with a correction or an objection. */
export type Receipt = {
  /** The day on which it was submitted or received. */
  date: Scalars['Date']['output'];
  /** Until when the next step should be taken; null at its end. */
  deadline?: Maybe<Scalars['Date']['output']>;
  /** Whether it waits beyond its deadline. */
  late: Scalars['Boolean']['output'];
  /** The number by which the counter finds it. */
  number: Scalars['String']['output'];
  /** Id of the correction or objection. */
  record: Scalars['ID']['output'];
  /** What it is, that it registers for nothing, and that it costs nothing. */
  sentence: Scalars['String']['output'];
  /** Where it stands, in words. */
  status: Scalars['String']['output'];
};

/** One row of a list, frozen with it. */
export type Recipient = {
  /** Amount of the period. */
  amount: Scalars['Rupiah']['output'];
  /** Birth date as frozen. */
  birthDate: Scalars['Date']['output'];
  /** Id by which an objection to this row names the person and the programme, also where none decides any more. */
  decisionId?: Maybe<Scalars['ID']['output']>;
  /** NEW, EXISTING or BACK_PAY. */
  kind: Scalars['String']['output'];
  /** Name as frozen. */
  name: Scalars['String']['output'];
  /** Masked unless unmasked for a purpose. */
  nik?: Maybe<Scalars['Nik']['output']>;
  /** Into whose account it is paid. */
  payee: Payee;
  /** First day that is paid for. */
  periodFrom: Scalars['Date']['output'];
  /** Last day that is paid for. */
  periodTo: Scalars['Date']['output'];
  /** Place by order of need, from 1, within the standing; null without the permission welfare.score.read, because scores could be solved from the order of many. */
  position?: Maybe<Scalars['Int']['output']>;
  /** Stable reference of the person; not a NIK. */
  recipientRef: Scalars['String']['output'];
  /** Kelurahan as frozen. */
  region?: Maybe<Region>;
  /** Id of the Resident; fetch it by node. */
  residentId: Scalars['ID']['output'];
  /** Recipient, or on the waiting list. */
  standing: Standing;
  /** PAYABLE, HELD or WAITING. */
  status: Scalars['String']['output'];
};

/** One person who joined or left, named, with every reason. Frozen with the list. */
export type RecipientChange = {
  /** JOINED, LEFT … */
  kind: Scalars['String']['output'];
  /** Sequence of that list, as sinceVersion takes it. */
  listSequence: Scalars['Int']['output'];
  /** Version of the list that brought it. */
  listVersion: Scalars['Int']['output'];
  /** Name as frozen. */
  name?: Maybe<Scalars['String']['output']>;
  /** Period of that list. */
  period: Scalars['String']['output'];
  /** Why. */
  reasons: Array<ChangeReason>;
  /** Stable reference of the person; not a NIK. */
  recipientRef?: Maybe<Scalars['String']['output']>;
  /** Kelurahan as frozen. */
  region?: Maybe<Region>;
  /** Id of the Resident; fetch it by node. */
  residentId: Scalars['ID']['output'];
};

/** A page of RecipientChange. */
export type RecipientChangeConnection = {
  /** The page. */
  edges: Array<RecipientChangeEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One RecipientChange and its place in the connection. */
export type RecipientChangeEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: RecipientChange;
};

/** A page of Recipient. */
export type RecipientConnection = {
  /** The page. */
  edges: Array<RecipientEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Recipient and its place in the connection. */
export type RecipientEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Recipient;
};

/** Who receives one programme in one month. It is computed; nobody can be put on it. What is published is frozen. */
export type RecipientList = Node & {
  /** The steps that stand as its approval: submitted by one person, approved by another, or a standing order. */
  approvals: Array<ListTransition>;
  /** The named difference from the list before, within reach. Each page read is an audit event. */
  changes: RecipientChangeConnection;
  /** How many and how much. */
  counts: ListCounts;
  /** When it was prepared. */
  createdAt: Scalars['DateTime']['output'];
  /** The difference from the list before. */
  diff: ListDiff;
  /** The checks before publication (pemeriksaan pra-terbit). */
  gates: Array<GateResult>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Pins and seal. */
  manifest: ListManifest;
  /** The month that it pays for, YYYY-MM. */
  period: Scalars['String']['output'];
  /** The programme. */
  program?: Maybe<Program>;
  /** The quotas of its year; one where the places are not divided. */
  quotas: Array<ListQuota>;
  /** The rows within reach: in order of need for who may read scores, else by kelurahan and person. Each page read is an audit event. */
  recipients: RecipientConnection;
  /** Number over all lists, rising: pass it to recipientListChanges as sinceVersion. */
  sequence: Scalars['Int']['output'];
  /** Where it stands. */
  status: ListStatus;
  /** Every step so far, oldest first. */
  transitions: Array<ListTransition>;
  /** Version within programme and period. */
  version: Scalars['Int']['output'];
};


/** Who receives one programme in one month. It is computed; nobody can be put on it. What is published is frozen. */
export type RecipientListChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  kind?: InputMaybe<Scalars['String']['input']>;
};


/** Who receives one programme in one month. It is computed; nobody can be put on it. What is published is frozen. */
export type RecipientListRecipientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  standing?: InputMaybe<Standing>;
};

/** A page of RecipientList. */
export type RecipientListConnection = {
  /** The page. */
  edges: Array<RecipientListEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One RecipientList and its place in the connection. */
export type RecipientListEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: RecipientList;
};

/** Which lists. */
export type RecipientListFilter = {
  /** Of this month, YYYY-MM. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** Of this programme (code). */
  program?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of the mutations of a recipient list. */
export type RecipientListPayload = Payload & {
  /** The list as it stands now. */
  recipientList?: Maybe<RecipientList>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** What one revision did to a family or a person. */
export type RecordChange = {
  /** When it was committed. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The facts that changed. */
  changes: Array<FactChange>;
  /** True for the revision that first recorded it. */
  first: Scalars['Boolean']['output'];
  /** True where it came from a region out of reach; what it said there is not shown. */
  fromOutside: Scalars['Boolean']['output'];
  /** The revision. */
  revision?: Maybe<Revision>;
  /** Its number. */
  since: Scalars['Int']['output'];
};

/** One fact that can be corrected, as it stands: to be read aloud. */
export type RecordedFact = {
  /** When this very value was last confirmed. */
  confirmation?: Maybe<FactConfirmation>;
  /** Name of the fact, as in files: floor_area. */
  fact: Scalars['String']['output'];
  /** Its name for people, in the language of the request. */
  label: Scalars['String']['output'];
  /** Name of the member; null for a fact of the family. */
  person?: Maybe<Scalars['String']['output']>;
  /** Where the value comes from, and of which day. */
  provenance: Provenance;
  /** Whose fact it is: the id of the family or of a member. */
  subject: Scalars['ID']['output'];
  /** The same in words. */
  text?: Maybe<Scalars['String']['output']>;
  /** The value as in files; null = not recorded. */
  value?: Maybe<Scalars['String']['output']>;
};

/** The province, a city or regency, a kecamatan or a kelurahan. */
export type Region = Node & {
  /** Dotted Kemendagri code. */
  code: Scalars['RegionCode']['output'];
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** How large it is. */
  level: RegionLevel;
  /** Official name, without a code. */
  name: Scalars['String']['output'];
  /** The region one level up; null for the province. */
  parent?: Maybe<Region>;
  /** From the province down to the region itself. */
  path: Array<Region>;
  /** Place in the tile map; kecamatan only. */
  tile?: Maybe<Tile>;
};

/** A page of Region. */
export type RegionConnection = {
  /** The page. */
  edges: Array<RegionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Region and its place in the connection. */
export type RegionEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Region;
};

/** How large a region is. */
export type RegionLevel =
  | 'CITY'
  | 'KECAMATAN'
  | 'KELURAHAN'
  | 'PROVINCE';

/** Something in the way that is worth looking into. It promises nothing. */
export type Remedy = {
  /** The condition, with where its fact is put right. */
  clause: Clause;
  /** Why it may be named. */
  kind: RemedyKind;
};

/** Why something that stands in the way may be named. */
export type RemedyKind =
  /** A welfare fact that another source states otherwise. */
  | 'CONFLICT'
  /** The identity does not match, or where the person is recorded. */
  | 'IDENTITY'
  /** Recorded as living in an institution. */
  | 'INSTITUTION'
  /** The fact is not known. */
  | 'MISSING_PROOF'
  /** A welfare fact that is old. */
  | 'STALE';

/** A person recorded in a family. */
export type Resident = Node & {
  /** Whether the last full delivery no longer named the person. */
  absent: Scalars['Boolean']['output'];
  /** Whole years, on a day (today in Jakarta by default). */
  age?: Maybe<Scalars['Int']['output']>;
  /** Birth date. */
  birthDate?: Maybe<Scalars['Date']['output']>;
  /** Place of birth. */
  birthPlace?: Maybe<Scalars['String']['output']>;
  /** What the last night decided about the person, one for each programme of which the person is in the category. */
  decisions: Array<Decision>;
  /** The family. */
  family?: Maybe<Family>;
  /** What changed, newest first, the first hundred. */
  history: Array<RecordChange>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** How the person compares with the civil registry; null before the first comparison. */
  identity?: Maybe<Identity>;
  /** Every list that named the person, newest first, at most a hundred. */
  listed: Array<ListedEntry>;
  /** Name as delivered. */
  name: Scalars['String']['output'];
  /** Masked unless unmasked for a purpose; null for a newborn without one. */
  nik?: Maybe<Scalars['Nik']['output']>;
  /** The kelurahan of the family. */
  region?: Maybe<Region>;
  /** Relationship to the head of the family, in words. */
  relationship?: Maybe<Scalars['String']['output']>;
  /** The revision that last changed the person. */
  revision?: Maybe<Revision>;
  /** As recorded. */
  sex?: Maybe<Sex>;
  /** The programmes in force for which no night has decided the person: not in the category, or only since the last night. Evaluated at this moment. */
  undecided: Array<Decision>;
  /** The recorded variables of the person, each with its source. */
  variables: Array<Indicator>;
};


/** A person recorded in a family. */
export type ResidentAgeArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of Resident. */
export type ResidentConnection = {
  /** The page. */
  edges: Array<ResidentEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Resident and its place in the connection. */
export type ResidentEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Resident;
};

/** Which residents. */
export type ResidentFilter = {
  /** Those whose name begins so. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Those with this NIK: more than one where it is recorded twice. */
  nik?: InputMaybe<Scalars['Nik']['input']>;
  /** Those in this region and all below it. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
};

/** The orders in which residents can be paged. Every filter has one, with its index; others are refused. */
export type ResidentOrder =
  /** As first recorded: without a filter, and with a NIK. */
  | 'ID'
  /** By kelurahan, then name: with a region or a name, and for whoever is held to a region. */
  | 'REGION_NAME';

/** One numbered, dated and authored change of the registry (revisi data). Revision order is commit order. */
export type Revision = Node & {
  /** Id of who made it. */
  actorId: Scalars['String']['output'];
  /** Who made it: USER, CLIENT or SYSTEM. */
  actorKind: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** How many records changed. */
  changeCount: Scalars['Count']['output'];
  /** SHA-256 of the sorted list of changes, in hex. */
  changeDigest?: Maybe<Scalars['String']['output']>;
  /** When it was committed. */
  createdAt: Scalars['DateTime']['output'];
  /** Version of the delivery, such as 2026-Q3. */
  deliveryVersion?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** What made it: a delivery, an extract, a match, a correction … */
  kind: Scalars['String']['output'];
  /** Its number: 1, 2, 3 … */
  number: Scalars['Int']['output'];
  /** Why it was made. */
  reason: Scalars['String']['output'];
  /** The day that the delivered facts describe. */
  referenceDate?: Maybe<Scalars['Date']['output']>;
  /** Counts by what happened to the records. */
  summary: Scalars['JSONObject']['output'];
};

/** A page of Revision. */
export type RevisionConnection = {
  /** The page. */
  edges: Array<RevisionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One Revision and its place in the connection. */
export type RevisionEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Revision;
};

/** Who somebody is in the system. No role bypasses four eyes. */
export type Role =
  | 'APPROVER'
  | 'AUDITOR'
  | 'INTEGRATOR'
  | 'OFFICER'
  | 'OPERATOR'
  | 'PROVINCIAL_ADMIN'
  | 'VERIFIER';

/** What differs between two sets of terms, the rule included. */
export type RuleDifferences = {
  /** Clauses that came, went or changed. */
  clauses: Array<ClauseDifference>;
  /** Both sentences, where clauses are joined otherwise than before. */
  joined?: Maybe<JoinedDifference>;
  /** Amount, quota, order of need and all other terms that differ. */
  terms: Array<TermDifference>;
};

/** What a rule that is still being written would do, estimated from the same residents each time, as of the standing ranking. Neither preferred programmes nor the quota are asked; a simulation counts exactly. */
export type RuleSample = {
  /** Clause by clause, in the order of the rule. */
  clauses: Array<SampledClause>;
  /** Residents who were looked at. */
  drawn: Scalars['Int']['output'];
  /** Of those who were looked at, people in the category: a handful says little. */
  drawnInCategory: Scalars['Int']['output'];
  /** Eligible by this rule alone. */
  eligible: SampleEstimate;
  /** In the category. */
  inCategory: SampleEstimate;
  /** That this determines nobody, in the language of the request. */
  mark: Scalars['String']['output'];
  /** Residents of the province, counted from those who were drawn. */
  population: Scalars['Int']['output'];
  /** The day at which ages count. */
  referenceDate: Scalars['Date']['output'];
};

/** Answer to a rule that is asked of a sample. */
export type RuleSamplePayload = Payload & {
  /** Null where the terms cannot be read, or nobody is ranked yet. */
  sample?: Maybe<RuleSample>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** People of the province as a sample speaks for them. */
export type SampleEstimate = {
  /** ± people, with 95 % confidence; 0 where everybody was looked at. */
  margin: Scalars['Int']['output'];
  /** How many, estimated. */
  people: Scalars['Int']['output'];
};

/** What one clause does, estimated: to all residents where it says whom the programme is for, else to the people in the category. */
export type SampledClause = {
  /** People whom nothing else keeps from it. */
  alone: SampleEstimate;
  /** Of so many people. */
  among: SampleEstimate;
  /** People among them whom it keeps from a yes, with others or alone. */
  blocks: SampleEstimate;
  /** Whether it says whom the programme is for. */
  category: Scalars['Boolean']['output'];
  /** Code of the clause. */
  code: Scalars['String']['output'];
  /** What it requires, in words. */
  sentence: Scalars['String']['output'];
  /** Of those, people whose fact is unknown or too old. */
  unknown: SampleEstimate;
};

/** A recorded fact that was found right. */
export type SeenFactInput = {
  /** Name of the fact. */
  fact: Scalars['String']['input'];
  /** Whose fact it is: the id of the family or of a member. */
  subject: Scalars['ID']['input'];
  /** The value that was read aloud; null = not recorded. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** As recorded: laki-laki or perempuan. */
export type Sex =
  | 'FEMALE'
  | 'MALE';

/** One bad cell of a small file. */
export type SheetIssue = {
  /** Code of the message. */
  code: Scalars['String']['output'];
  /** Column; empty for a fault of the whole row or file. */
  column: Scalars['String']['output'];
  /** Line of the file, the header being line 1. */
  line: Scalars['Count']['output'];
  /** The sentence, in the language of the request. */
  message: Scalars['String']['output'];
  /** ERROR keeps the row out; WARNING does not. */
  severity: Scalars['String']['output'];
  /** What stood there; numbers of persons are masked. */
  value: Scalars['String']['output'];
};

/** What was found in a small file: every row has one verdict. */
export type SheetReport = {
  /** The first five hundred findings, in the order of lines. */
  issues: Array<SheetIssue>;
  /** Rows accepted. */
  rowAccepted: Scalars['Count']['output'];
  /** Rows rejected. */
  rowRejected: Scalars['Count']['output'];
  /** Rows. */
  rowTotal: Scalars['Count']['output'];
};

/** Who signs in. */
export type SignInInput = {
  /** Address of the account. */
  email: Scalars['String']['input'];
  /** Password. */
  password: Scalars['String']['input'];
};

/** Answer of signIn. The session itself travels in a cookie. */
export type SignInPayload = Payload & {
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
  /** Who is signed in now. */
  viewer?: Maybe<Viewer>;
};

/** Answer of signOut. */
export type SignOutPayload = Payload & {
  /** True when the session is ended. */
  signedOut: Scalars['Boolean']['output'];
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** What a rule would do on the registry as it was: a simulation, not a determination. It is no list and names nobody. */
export type Simulation = Node & {
  /** How often it was begun. */
  attempts: Scalars['Int']['output'];
  /** The last published list of every programme that is tried: whoever joins, stays or leaves does so against it. */
  comparedLists: Array<RecipientList>;
  /** The published list that a rule compares with, if any; null for what is tried with several programmes. */
  comparedWith?: Maybe<RecipientList>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** The version whose terms were taken, if any. */
  criteriaVersion?: Maybe<CriteriaVersion>;
  /** The revision that the delivery became. */
  deliveryRevision?: Maybe<Scalars['Count']['output']>;
  /** Version of the delivery that was tried, if any. */
  deliveryVersion?: Maybe<Scalars['String']['output']>;
  /** What went wrong, for whoever runs the system. */
  error?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** RULE of one programme; MODEL or DELIVERY with all programmes in force. */
  kind: Scalars['String']['output'];
  /** Shown with everything that a simulation says: it determines nobody. */
  mark: Scalars['String']['output'];
  /** How families move under a model or after a delivery; null for a rule, and until it is DONE. */
  movement?: Maybe<Movement>;
  /** SHA-256 of the parameters, hex. */
  parametersSha256: Scalars['String']['output'];
  /** How much of the residents is decided; null before it begins. */
  percent?: Maybe<Scalars['Float']['output']>;
  /** Of which programme, where one rule was tried. */
  program?: Maybe<Program>;
  /** What it found of each programme in force, other things equal; of a rule the one. Empty until it is DONE. */
  programs: Array<SimulationReport>;
  /** Id of the ranking whose desil a rule uses, and with which a model or a delivery is compared. */
  rankingId: Scalars['ID']['output'];
  /** The day on which the rule was asked. */
  referenceDate: Scalars['Date']['output'];
  /** What it found of a rule; null until it is DONE. */
  report?: Maybe<SimulationReport>;
  /** Id of whoever asked for it. */
  requestedBy: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  requestedByName?: Maybe<Scalars['String']['output']>;
  /** The revision of the registry that it reads. */
  revisionNumber: Scalars['Count']['output'];
  /** When it was begun. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: SimulationState;
  /** The terms of the rule that was tried, as JSON text. */
  terms?: Maybe<Scalars['String']['output']>;
  /** The welfare model that was tried, if any. */
  welfareModel?: Maybe<WelfareModel>;
};

/** What one clause does: to all residents where it says whom the programme is for, else to the people in the category. */
export type SimulationClause = {
  /** People whom nothing else keeps from it. Null for the only clause of a category: nobody outside is asked the others. */
  alone?: Maybe<Scalars['Int']['output']>;
  /** Of so many people: residents of the province, or people in the category. */
  among: Scalars['Int']['output'];
  /** People among them whom it keeps from the assistance, alone or with others: this clause removes so many. */
  blocks: Scalars['Int']['output'];
  /** Whether it says whom the programme is for. */
  category: Scalars['Boolean']['output'];
  /** Code of the clause. */
  code: Scalars['String']['output'];
  /** The clause in words, in the language of the request. */
  sentence: Scalars['String']['output'];
  /** Of those, people whose fact is unknown or too old. */
  unknown: Scalars['Int']['output'];
};

/** Two simulations that are DONE, side by side. They determine nobody. */
export type SimulationComparison = {
  /** The first. */
  first: Simulation;
  /** Shown with everything that a simulation says. */
  mark: Scalars['String']['output'];
  /** Every programme that both tried; two rules are laid side by side even if of different programmes. */
  programs: Array<ProgramComparison>;
  /** The second. */
  second: Simulation;
  /** On what they rest, where it differs: model, cut points, delivery, revision, date, lists compared with. */
  settings: Array<TermDifference>;
};

/** A page of Simulation. */
export type SimulationConnection = {
  /** The page. */
  edges: Array<SimulationEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** What the simulated list would cost. */
export type SimulationCost = {
  /** A month, for one person. */
  amount: Scalars['Rupiah']['output'];
  /** Budget of the year as the terms state it, if they do. */
  budget?: Maybe<Scalars['Rupiah']['output']>;
  /** A month, for all who are paid. */
  monthly: Scalars['Rupiah']['output'];
  /** A month of the list compared with; null without one. */
  monthlyBefore?: Maybe<Scalars['Rupiah']['output']>;
  /** A month of a full quota; null without a quota. */
  monthlyBudget?: Maybe<Scalars['Rupiah']['output']>;
  /** Twelve months. */
  yearly: Scalars['Rupiah']['output'];
  /** Twelve months of a full quota. */
  yearlyBudget?: Maybe<Scalars['Rupiah']['output']>;
};

/** One Simulation and its place in the connection. */
export type SimulationEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Simulation;
};

/** Counts of people of one region, sex, age band or desil; null where they are so few that they might point at somebody. */
export type SimulationLine = {
  /** reached ÷ within; null where either is hidden, or nobody is within. */
  coverage?: Maybe<Scalars['Float']['output']>;
  /** Recipients who are none on the list compared with. */
  joined?: Maybe<Scalars['Int']['output']>;
  /** Code of the region, or name of the sex, age band or desil. */
  key: Scalars['String']['output'];
  /** The same in words, in the language of the request. */
  label: Scalars['String']['output'];
  /** Recipients of the list compared with who are none any more. */
  left?: Maybe<Scalars['Int']['output']>;
  /** Recipients among those who are within. */
  reached?: Maybe<Scalars['Int']['output']>;
  /** On the simulated list. */
  recipients?: Maybe<Scalars['Int']['output']>;
  /** Recipients on both lists. */
  stayed?: Maybe<Scalars['Int']['output']>;
  /** Eligible, and beyond the quota. */
  waiting?: Maybe<Scalars['Int']['output']>;
  /** In the category and within the bound of desil. */
  within?: Maybe<Scalars['Int']['output']>;
};

/** People with one outcome before the quota. */
export type SimulationOutcome = {
  /** ELIGIBLE, NOT_ELIGIBLE, BLOCKED_BY_DATA_ONLY … */
  outcome: Scalars['String']['output'];
  /** How many. */
  people: Scalars['Int']['output'];
};

/** Answer of the mutations of a simulation. */
export type SimulationPayload = Payload & {
  /** The simulation as it stands now. */
  simulation?: Maybe<Simulation>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** Where a quota that does not suffice divides people who are alike. */
export type SimulationQuotaEdge = {
  /** Of those recipients, the ones whom only a lot told apart from others; null = too few to show. */
  lotRecipients?: Maybe<Scalars['Int']['output']>;
  /** Waiting people whom only a lot kept from a place; null = too few to show. */
  lotWaiting?: Maybe<Scalars['Int']['output']>;
  /** Recipients who are as poor as the last one to get a place; null = too few to show. */
  poorRecipients?: Maybe<Scalars['Int']['output']>;
  /** Waiting people who are as poor as the last one to get a place; null = too few to show. */
  poorWaiting?: Maybe<Scalars['Int']['output']>;
  /** Places. */
  quota: Scalars['Int']['output'];
  /** The kota whose quota it is; null for the others together. */
  region?: Maybe<Scalars['String']['output']>;
};

/** What a simulation found. It determines nobody. */
export type SimulationReport = {
  /** By age in completed years on the reference date. */
  byAge: Array<SimulationLine>;
  /** By the desil that decides; 0 = none. */
  byDesil: Array<SimulationLine>;
  /** By regions of a level. */
  byRegion: Array<SimulationLine>;
  /** By sex. */
  bySex: Array<SimulationLine>;
  /** In the order of the rule. */
  clauses: Array<SimulationClause>;
  /** The last published list of the programme, with which joined, stayed and left compare; null before it. */
  comparedWith?: Maybe<RecipientList>;
  /** What it would cost. */
  cost: SimulationCost;
  /** Of each quota for which somebody waits. */
  edges: Array<SimulationQuotaEdge>;
  /** Recipients who keep their place and are not paid. */
  held: Scalars['Int']['output'];
  /** People in the category. */
  inCategory: Scalars['Int']['output'];
  /** Shown with everything that a simulation says. */
  mark: Scalars['String']['output'];
  /** The same by outcome before the quota. */
  outcomes: Array<SimulationOutcome>;
  /** Code of the programme. */
  program: Scalars['String']['output'];
  /** SHA-256 of the stored report, hex: same parameters and pins, same report. */
  sha256: Scalars['String']['output'];
  /** All of them. */
  totals: SimulationLine;
};


/** What a simulation found. It determines nobody. */
export type SimulationReportByRegionArgs = {
  level: RegionLevel;
};

/** QUEUED and RUNNING come to an end by themselves; DONE, FAILED and CANCELLED are ends. */
export type SimulationState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

/** RECIPIENT is paid; WAITING stands on the waiting list. */
export type Standing =
  | 'RECIPIENT'
  | 'WAITING';

/** Two named people who let a programme publish by itself, within the gates, until a date. */
export type StandingOrder = {
  /** Id of the second person, who approved it. */
  approvedBy: Scalars['String']['output'];
  /** Last day. */
  expiresOn: Scalars['Date']['output'];
  /** What it is called. */
  label: Scalars['String']['output'];
  /** Id of whoever proposed it. */
  proposedBy: Scalars['String']['output'];
  /** First day. */
  validFrom: Scalars['Date']['output'];
};

/** A file that POST /uploads took, and what it is. */
export type StartImportInput = {
  /** Version of the delivery, such as 2026-Q3. */
  deliveryVersion: Scalars['String']['input'];
  /** Kind of file: families, residents, civil-registry, assets, institutions, central-programs, disability or sanctions. */
  kind: Scalars['String']['input'];
  /** Full or delta. */
  mode: DeliveryMode;
  /** The day that the facts describe. */
  referenceDate: Scalars['Date']['input'];
  /** The upload as POST /uploads named it. */
  upload: Scalars['String']['input'];
};

/** A night by hand. */
export type StartNightlyRunInput = {
  /** The date that it is the night of; today in Jakarta by default. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** Why it is started by hand. */
  reason: Scalars['String']['input'];
};

/** What to try: a rule of a programme (terms as JSON text, or a criteria version that has them), or a welfare model, or a delivery that waits to be adopted. */
export type StartSimulationInput = {
  /** The criteria version, in whatever state, whose terms are tried. */
  criteriaVersion?: InputMaybe<Scalars['ID']['input']>;
  /** The revision that the delivery became. */
  delivery?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the programme whose rule is tried. */
  program?: InputMaybe<Scalars['String']['input']>;
  /** First day of a month, as the reference date of a list; of the current month by default. */
  referenceDate?: InputMaybe<Scalars['Date']['input']>;
  /** The terms as JSON text, criteria included. */
  terms?: InputMaybe<Scalars['String']['input']>;
  /** The welfare model, in whatever state. */
  welfareModel?: InputMaybe<Scalars['ID']['input']>;
};

/** Which draft to submit. */
export type SubmitCorrectionInput = {
  /** Id of the correction. */
  correction: Scalars['ID']['input'];
  /** The edit that was read. */
  edit: Scalars['Int']['input'];
  /** Answers to the questions with which it came back. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The step that was seen. */
  step: Scalars['Int']['input'];
};

/** Which draft to submit. */
export type SubmitCriteriaInput = {
  /** The edit that was read. */
  edit: Scalars['Int']['input'];
  /** A remark for whoever decides. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of the version. */
  version: Scalars['ID']['input'];
};

/** Which list to submit. */
export type SubmitRecipientListInput = {
  /** Id of the list. */
  list: Scalars['ID']['input'];
  /** A remark for whoever decides. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** How one of the other terms differs, in the language of the request. */
export type TermDifference = {
  /** What this version says. */
  after: Scalars['String']['output'];
  /** What the version before says. */
  before: Scalars['String']['output'];
  /** Its name. */
  label: Scalars['String']['output'];
  /** Its place in the document, such as amount or gates.sizeChangeMax. */
  term: Scalars['String']['output'];
};

/** People whom neither need nor age told apart, so that the recorded lot decided. */
export type Tie = {
  /** True where the edge of the quota runs through them: the lot decided who waits. */
  atEdge: Scalars['Boolean']['output'];
  /** The lot of this person in hex; the lower comes first. */
  lot: Scalars['String']['output'];
  /** True where more are tied than were looked at: the counts are then at least. */
  more: Scalars['Boolean']['output'];
  /** People of the same need and age, this person among them. */
  people: Scalars['Int']['output'];
  /** How many of them are recipients. */
  placed: Scalars['Int']['output'];
};

/** A tile of the tile map of kecamatan, counted from 1 at the top left. */
export type Tile = {
  /** Column of the tile. */
  column: Scalars['Int']['output'];
  /** Row of the tile. */
  row: Scalars['Int']['output'];
};

/** What a gate of rankings would say. */
export type TriedGateType = {
  /** Share 0 to 1. */
  actual?: Maybe<Scalars['Float']['output']>;
  /** False: there is nothing to compare with. */
  applicable: Scalars['Boolean']['output'];
  /** CUT_SHIFT, UNSCORED_SHARE or TIE_MASS. */
  gate: Scalars['String']['output'];
  /** False: a night would keep the ranking that stands. */
  passed: Scalars['Boolean']['output'];
  /** The highest share that passes. */
  threshold: Scalars['Float']['output'];
};

/** What to change of an account. What is left out stays. */
export type UpdateUserInput = {
  /** Preferred language: id or en. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Region. A change ends every session of the account. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  /** Role. A change ends every session of the account. */
  role?: InputMaybe<Role>;
  /** Id of the user. */
  user: Scalars['ID']['input'];
};

/** An account of a person. */
export type User = Node & {
  /** Id as it stands in the audit trail. */
  actorId: Scalars['String']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was disabled; null while it may sign in. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Address to sign in with. */
  email: Scalars['String']['output'];
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Preferred language: id or en. */
  locale: Scalars['String']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** The region that the role is held to. */
  region?: Maybe<Region>;
  /** Role. */
  role: Role;
};

/** A page of User. */
export type UserConnection = {
  /** The page. */
  edges: Array<UserEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One User and its place in the connection. */
export type UserEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: User;
};

/** What whoever sent the mutation can put right. */
export type UserError = {
  /** A stable code of the message catalogue. */
  code: Scalars['String']['output'];
  /** Path of the input it belongs to; null when it concerns the whole. */
  field?: Maybe<Scalars['String']['output']>;
  /** The sentence, in the language of Accept-Language (Indonesian or English). */
  message: Scalars['String']['output'];
};

/** Answer of the mutations of an account. */
export type UserPayload = Payload & {
  /** The first password of an invited account; shown once. */
  password?: Maybe<Scalars['String']['output']>;
  /** The account as it stands now. */
  user?: Maybe<User>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** PASS_ON: to whoever decides. RETURN: to the proposer, with questions. REJECT: with a reason. */
export type VerificationOutcome =
  | 'PASS_ON'
  | 'REJECT'
  | 'RETURN';

/** What the verifier finds of the evidence, and what follows. */
export type VerifyCorrectionInput = {
  /** Id of the correction. */
  correction: Scalars['ID']['input'];
  /** The judgement of the evidence. */
  judgement: EvidenceJudgement;
  /** Left out, only the judgement is recorded: from then on the effect is shown. */
  outcome?: InputMaybe<VerificationOutcome>;
  /** Why; for a return, the questions. */
  reason: Scalars['String']['input'];
  /** The step that was seen. */
  step: Scalars['Int']['input'];
};

/** Whoever sends the request. */
export type Viewer = {
  /** Id as it stands in the audit trail. */
  actorId: Scalars['String']['output'];
  /** The counter of this session, while it is open. */
  counter?: Maybe<Counter>;
  /** When the session or token ends at the latest. */
  expiresAt: Scalars['DateTime']['output'];
  /** USER, or CLIENT for an API client. */
  kind: Scalars['String']['output'];
  /** Preferred language: id or en. */
  locale?: Maybe<Scalars['String']['output']>;
  /** demo (synthetic data) or production. */
  mode: Scalars['String']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Everything that the viewer may do, for menus. The server asks again each time. */
  permissions: Array<Scalars['String']['output']>;
  /** The purposes that may be stated for unmasking personal data. */
  purposes: Array<Scalars['String']['output']>;
  /** The regions that the role is held to; empty for the whole province. */
  regions: Array<Region>;
  /** Role. */
  role: Role;
};

/** How well off a family is by the standing ranking. Not in DTSEN, no desil delivered, and unscored are states of their own, never 0. */
export type Welfare = {
  /** What each term adds; null without the permission welfare.score.read. */
  contributions?: Maybe<Array<Contribution>>;
  /** All kinds of desil. */
  desil: Desil;
  /** The desil over time, newest first, at most forty periods. */
  history: Array<DesilPeriod>;
  /** Why the family is unscored; empty for a scored one. */
  incompleteReasons: Array<IncompleteReason>;
  /** Share of the weight that is strictly poorer, 0 to 100; null without the permission welfare.score.read. */
  percentile?: Maybe<Scalars['Float']['output']>;
  /** The standing ranking; null before the first. */
  ranking?: Maybe<Ranking>;
  /** The score; null for an unscored family, and without the permission welfare.score.read. */
  score?: Maybe<Scalars['Int']['output']>;
  /** Whether the model could score the family. */
  scored: Scalars['Boolean']['output'];
  /** Scored, unscored, or not in DTSEN: three states, each first-class. */
  state: WelfareState;
  /** Members who count. */
  weight: Scalars['Int']['output'];
};


/** How well off a family is by the standing ranking. Not in DTSEN, no desil delivered, and unscored are states of their own, never 0. */
export type WelfareContributionsArgs = {
  strongest?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of the welfare model: a public scorecard of integer weights. */
export type WelfareModel = Node & {
  /** PERSON: desil hold equal numbers of persons; FAMILY: of families. */
  basis: Scalars['String']['output'];
  /** Code of the model, such as CONTOH-1. */
  code: Scalars['String']['output'];
  /** Id of whoever imported it. */
  createdBy: Scalars['String']['output'];
  /** When it was released or rejected. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the second person, who released or rejected it. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** The document itself as JSON text; null without the permission welfare.model.read. */
  document?: Maybe<Scalars['String']['output']>;
  /** From when it may decide. */
  effectiveFrom: Scalars['Date']['output'];
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** True for a model made up for demonstration: it never decides a published list in production. */
  illustrative: Scalars['Boolean']['output'];
  /** What it is called, in the language of the request. */
  label: Scalars['String']['output'];
  /** Where its weights come from, in the language of the request. */
  provenance: Scalars['String']['output'];
  /** SHA-256 of its document, in hex. */
  sha256: Scalars['String']['output'];
  /** LOADED: imported and proven. RELEASED or REJECTED by a second person. ACTIVE: ranks the province. RETIRED: did. */
  state: Scalars['String']['output'];
  /** Unit of the score, in the language of the request. */
  unit: Scalars['String']['output'];
  /** Version of that model. */
  version: Scalars['Int']['output'];
};

/** A page of WelfareModel. */
export type WelfareModelConnection = {
  /** The page. */
  edges: Array<WelfareModelEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One WelfareModel and its place in the connection. */
export type WelfareModelEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: WelfareModel;
};

/** Answer of the mutations of a welfare model. */
export type WelfareModelPayload = Payload & {
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
  /** The model as it stands now. */
  welfareModel?: Maybe<WelfareModel>;
};

/** Whether a family could be scored. */
export type WelfareState =
  | 'NOT_IN_DTSEN'
  | 'SCORED'
  | 'UNSCORED';

/** Which correction its proposer takes back. */
export type WithdrawCorrectionInput = {
  /** Id of the correction. */
  correction: Scalars['ID']['input'];
  /** Why; needed once it was submitted. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The step that was seen. */
  step: Scalars['Int']['input'];
};

/** What found a case, or closed it. */
export type WorklistCause =
  | 'CORRECTION'
  | 'NIGHT';

/** How many cases are active within the viewer’s reach. */
export type WorklistCounts = {
  /** By reason, the most frequent first. */
  byReason: Array<WorklistReasonCount>;
  /** By the regions of a level, in the order of their codes. */
  byRegion: Array<WorklistRegionCount>;
  /** All of them. */
  cases: Scalars['Int']['output'];
};


/** How many cases are active within the viewer’s reach. */
export type WorklistCountsByRegionArgs = {
  level: RegionLevel;
};

/** Which cases; those that are not done by default. In one kelurahan all filters go together; else one of state, reason, program, unassigned, or any with mine or assignee. region and openedUntil go with all, rw and rt with one kelurahan. */
export type WorklistFilter = {
  /** Those that this official works on. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** True: those that the viewer works on. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those opened on this day or before. */
  openedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Those of this programme (code). */
  program?: InputMaybe<Scalars['String']['input']>;
  /** Those with this reason, alone or among others. */
  reason?: InputMaybe<WorklistReasonCode>;
  /** Those in this region and all below it. */
  region?: InputMaybe<Scalars['RegionCode']['input']>;
  /** Those of this RT. */
  rt?: InputMaybe<Scalars['Int']['input']>;
  /** Those of this RW. */
  rw?: InputMaybe<Scalars['Int']['input']>;
  /** Those in this state. */
  state?: InputMaybe<WorklistState>;
  /** True: those that nobody works on. */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A person who would qualify for a programme but for data: a case to look into. It promises nothing. */
export type WorklistItem = Node & {
  /** Whole days from that day to today, or to its end. */
  ageDays: Scalars['Int']['output'];
  /** Who works on it; null = nobody yet. */
  assignee?: Maybe<WorklistPerson>;
  /** Officials of its kelurahan, kecamatan and city who may work on it. */
  candidates: Array<WorklistPerson>;
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What closed it. */
  closedCause?: Maybe<WorklistCause>;
  /** What the last night decided; null when nothing stands. */
  decision?: Maybe<Decision>;
  /** Id of the case before, where the same gap was closed once. */
  earlierId?: Maybe<Scalars['ID']['output']>;
  /** Opaque and stable. Never a NIK or a number that somebody else gave. */
  id: Scalars['ID']['output'];
  /** Whether the viewer works on it. */
  mine: Scalars['Boolean']['output'];
  /** When it was found. */
  openedAt: Scalars['DateTime']['output'];
  /** What found it. */
  openedCause: WorklistCause;
  /** The day that it is counted from. */
  openedOn: Scalars['Date']['output'];
  /** What came of it; null until it is done. */
  outcome?: Maybe<WorklistOutcome>;
  /** What came of it, in words. */
  outcomeLabel?: Maybe<Scalars['String']['output']>;
  /** The programme. */
  program?: Maybe<Program>;
  /** Which data stand in the way, at least one. */
  reasons: Array<WorklistReason>;
  /** The kelurahan. */
  region?: Maybe<Region>;
  /** The person; null when they live out of reach by now. */
  resident?: Maybe<Resident>;
  /** RT of the family’s address. */
  rt?: Maybe<Scalars['Int']['output']>;
  /** RW of the family’s address. */
  rw?: Maybe<Scalars['Int']['output']>;
  /** Where it stands. */
  state: WorklistState;
  /** Where it stands, in words. */
  stateLabel: Scalars['String']['output'];
  /** What happened to it, oldest first. */
  steps: Array<WorklistStep>;
};

/** A page of WorklistItem. */
export type WorklistItemConnection = {
  /** The page. */
  edges: Array<WorklistItemEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One WorklistItem and its place in the connection. */
export type WorklistItemEdge = {
  /** Opaque place in the connection. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: WorklistItem;
};

/** What came of a case: what is decided, or would be, once the gap is gone. */
export type WorklistOutcome =
  | 'ELIGIBLE'
  | 'LEFT_CATEGORY'
  | 'NOT_ELIGIBLE'
  | 'OTHER_PROGRAM'
  | 'SUSPENDED';

/** The case as it now stands. */
export type WorklistPayload = Payload & {
  /** Null when the request was refused. */
  item?: Maybe<WorklistItem>;
  /** Empty when the mutation did what was asked. */
  userErrors: Array<UserError>;
};

/** An official who works on cases. */
export type WorklistPerson = {
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
};

/** Why a case is on the worklist, in the words of the decision’s explanation. */
export type WorklistReason = {
  /** A stable code. */
  code: WorklistReasonCode;
  /** In words, in the language of the request. */
  text: Scalars['String']['output'];
};

/** A fact that is not known, or how the identity differs from the civil registry. */
export type WorklistReasonCode =
  | 'AGE_MONTHS_UNKNOWN'
  | 'AGE_UNKNOWN'
  | 'BIRTH_DATE_UNKNOWN'
  | 'CARS_UNKNOWN'
  | 'CENTRAL_PROGRAMS_FAMILY_UNKNOWN'
  | 'CENTRAL_PROGRAMS_PERSON_UNKNOWN'
  | 'CIVIL_SERVANT_UNKNOWN'
  | 'DATA_TIDAK_LENGKAP'
  | 'DESIL_NATIONAL_UNKNOWN'
  | 'DESIL_PROVINCIAL_UNKNOWN'
  | 'DESIL_UNKNOWN'
  | 'DISABILITY_KINDS_UNKNOWN'
  | 'DISABILITY_RECORD_UNKNOWN'
  | 'DOMICILE_UNKNOWN'
  | 'DRINKING_WATER_UNKNOWN'
  | 'IDENTITY_UNKNOWN'
  | 'INSTITUTION_UNKNOWN'
  | 'JENIS_KELAMIN_TIDAK_SESUAI'
  | 'KK_TIDAK_SESUAI'
  | 'NAMA_TIDAK_SESUAI'
  | 'NIK_FORMAT_SALAH'
  | 'NIK_GANDA'
  | 'NIK_TIDAK_DITEMUKAN'
  | 'NJOP_UNKNOWN'
  | 'PRESENCE_UNKNOWN'
  | 'REGION_UNKNOWN'
  | 'SANCTION_UNKNOWN'
  | 'SUSPENSION_UNKNOWN'
  | 'TGL_LAHIR_TIDAK_SESUAI';

/** Active cases with a reason. One case may have several. */
export type WorklistReasonCount = {
  /** How many cases. */
  cases: Scalars['Int']['output'];
  /** The reason. */
  reason: WorklistReason;
};

/** Active cases of a region. */
export type WorklistRegionCount = {
  /** How many cases. */
  cases: Scalars['Int']['output'];
  /** The region. */
  region?: Maybe<Region>;
};

/** OPEN and IN_PROGRESS are set by officials. DONE a case becomes by itself, for good. */
export type WorklistState =
  | 'DONE'
  | 'IN_PROGRESS'
  | 'OPEN';

/** What happened to a case between its opening and its end. */
export type WorklistStep = {
  /** Id of whoever did it. */
  actorId: Scalars['String']['output'];
  /** USER or SYSTEM. */
  actorKind: Scalars['String']['output'];
  /** Name of the person; null when the system or an API client did it. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** After, in words. */
  after?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Before, in words. */
  before?: Maybe<Scalars['String']['output']>;
  /** The same in words. */
  label: Scalars['String']['output'];
  /** What was noted. */
  note?: Maybe<Scalars['String']['output']>;
  /** What. */
  step: WorklistStepKind;
};

/** What happened to a case. */
export type WorklistStepKind =
  | 'ASSIGNED'
  | 'MOVED'
  | 'NOTE'
  | 'REASONS'
  | 'RELEASED'
  | 'STATE';

export type AuditPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
}>;


export type AuditPageQuery = { auditEvents: { edges: Array<{ node: { id: string, number: number, at: string, actorKind: string, actorId: string, actorName?: string | null, action: string, reason?: string | null, purpose?: string | null, changeCount?: number | null, revisionNumber?: number | null, subject: { kind: string, id: string, nodeId?: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AuditRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AuditRecordQuery = { node?:
    | { id: string }
    | { number: number, at: string, actorKind: string, actorId: string, actorName?: string | null, action: string, reason?: string | null, purpose?: string | null, requestId?: string | null, changeCount?: number | null, changeDigest?: string | null, revisionNumber?: number | null, before?: Record<string, unknown> | null, after?: Record<string, unknown> | null, id: string, subject: { kind: string, id: string, nodeId?: string | null }, subjects: Array<{ kind: string, id: string, nodeId?: string | null }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ConflictSidePartsFragment = { value?: string | null, text?: string | null, source?: string | null, observedOn: string, verifiedBy?: string | null };

export type FactConflictPartsFragment = { id: string, state: ConflictState, stateLabel: string, fact: string, label: string, subject: string, baseText?: string | null, winner: string, winnerLabel: string, current?: string | null, currentText?: string | null, mayKeep: boolean, outcomeLabel?: string | null, closedAt?: string | null, closedByName?: string | null, closedReason?: string | null, region?: { id: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null, resident?: { id: string, name: string } | null, corrected: { value?: string | null, text?: string | null, source?: string | null, observedOn: string, verifiedBy?: string | null }, delivered: { value?: string | null, text?: string | null, source?: string | null, observedOn: string, verifiedBy?: string | null }, underWay: Array<{ id: string, number: string, stateLabel: string }>, closedByCorrection?: { id: string, number: string } | null };

export type FactConflictPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FactConflictFilter>;
}>;


export type FactConflictPageQuery = { factConflicts: { edges: Array<{ node: { id: string, state: ConflictState, stateLabel: string, fact: string, label: string, subject: string, baseText?: string | null, winner: string, winnerLabel: string, current?: string | null, currentText?: string | null, mayKeep: boolean, outcomeLabel?: string | null, closedAt?: string | null, closedByName?: string | null, closedReason?: string | null, region?: { id: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null, resident?: { id: string, name: string } | null, corrected: { value?: string | null, text?: string | null, source?: string | null, observedOn: string, verifiedBy?: string | null }, delivered: { value?: string | null, text?: string | null, source?: string | null, observedOn: string, verifiedBy?: string | null }, underWay: Array<{ id: string, number: string, stateLabel: string }>, closedByCorrection?: { id: string, number: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type KeepValueMutationVariables = Exact<{
  input: KeepValueInput;
}>;


export type KeepValueMutation = { keepValue: { conflict?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type ProposeOtherValueMutationVariables = Exact<{
  input: ProposeCorrectionInput;
}>;


export type ProposeOtherValueMutation = { proposeCorrection: { correction?: { id: string, number: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type CorrectionRowFragment = { id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null };

export type CorrectionLinePartsFragment = { subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null };

export type HouseholdPartsFragment = { isNew: boolean, family?: { id: string, head?: { id: string, name: string } | null } | null, people: Array<{ subject: string, name?: string | null, before?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null, after?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null }> };

export type EvidencePartsFragment = { id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null };

export type CorrectionDraftPartsFragment = { channel?: CorrectionChannel | null, letterNumber?: string | null, minutesNumber?: string | null, observedOn?: string | null, reason?: string | null, id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, lines: Array<{ subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null }>, households: Array<{ isNew: boolean, family?: { id: string, head?: { id: string, name: string } | null } | null, people: Array<{ subject: string, name?: string | null, before?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null, after?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null }> }>, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, alsoOpen: Array<{ id: string, number: string, facts: Array<string> }>, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null };

export type CorrectionPartsFragment = { remarks: Array<string>, proposerId: string, verifierId?: string | null, approverId?: string | null, appliedRevision?: number | null, cutOff?: string | null, channel?: CorrectionChannel | null, letterNumber?: string | null, minutesNumber?: string | null, observedOn?: string | null, reason?: string | null, id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, receipt?: { number: string, date: string, deadline?: string | null, status: string, sentence: string } | null, judgements: Array<{ judgement: EvidenceJudgement, label: string, reason: string, actorKind: string, actorId: string, actorName?: string | null, afterEffect: boolean, at: string }>, steps: Array<{ state: CorrectionState, stateLabel: string, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null }>, lines: Array<{ subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null }>, households: Array<{ isNew: boolean, family?: { id: string, head?: { id: string, name: string } | null } | null, people: Array<{ subject: string, name?: string | null, before?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null, after?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null }> }>, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, alsoOpen: Array<{ id: string, number: string, facts: Array<string> }>, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null };

export type CorrectionPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CorrectionFilter>;
}>;


export type CorrectionPageQuery = { corrections: { edges: Array<{ node: { id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type DraftsToSendQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type DraftsToSendQuery = { corrections: { edges: Array<{ node: { minutesNumber?: string | null, id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, lines: Array<{ subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null }>, evidence: Array<{ id: string }>, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type CorrectionRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CorrectionRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string, remarks: Array<string>, proposerId: string, verifierId?: string | null, approverId?: string | null, appliedRevision?: number | null, cutOff?: string | null, channel?: CorrectionChannel | null, letterNumber?: string | null, minutesNumber?: string | null, observedOn?: string | null, reason?: string | null, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, handedOver: Array<{ id: string, handoverNumber: number, correctionId: string, correctionNumber: string, state: HandoverState, stateLabel: string, answeredOn?: string | null, answerNote?: string | null, reflectedIn?: string | null, followUpLabel?: string | null, followUpReason?: string | null, region?: { id: string, name: string } | null }>, receipt?: { number: string, date: string, deadline?: string | null, status: string, sentence: string } | null, judgements: Array<{ judgement: EvidenceJudgement, label: string, reason: string, actorKind: string, actorId: string, actorName?: string | null, afterEffect: boolean, at: string }>, steps: Array<{ state: CorrectionState, stateLabel: string, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null }>, lines: Array<{ subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null }>, households: Array<{ isNew: boolean, family?: { id: string, head?: { id: string, name: string } | null } | null, people: Array<{ subject: string, name?: string | null, before?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null, after?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null }> }>, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, alsoOpen: Array<{ id: string, number: string, facts: Array<string> }>, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CorrectionInboxQueryVariables = Exact<{ [key: string]: never; }>;


export type CorrectionInboxQuery = { correctionInbox: { waitingForMe: number, drafts: number, escalated: number, toConfirm: number, most: number } };

export type CorrectionDraftQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CorrectionDraftQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string, channel?: CorrectionChannel | null, letterNumber?: string | null, minutesNumber?: string | null, observedOn?: string | null, reason?: string | null, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, steps: Array<{ state: CorrectionState, reason?: string | null }>, lines: Array<{ subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null }>, households: Array<{ isNew: boolean, family?: { id: string, head?: { id: string, name: string } | null } | null, people: Array<{ subject: string, name?: string | null, before?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null, after?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null }> }>, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, alsoOpen: Array<{ id: string, number: string, facts: Array<string> }>, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type SaveCorrectionDraftMutationVariables = Exact<{
  input: ProposeCorrectionInput;
}>;


export type SaveCorrectionDraftMutation = { proposeCorrection: { correction?: { channel?: CorrectionChannel | null, letterNumber?: string | null, minutesNumber?: string | null, observedOn?: string | null, reason?: string | null, id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, lines: Array<{ subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null }>, households: Array<{ isNew: boolean, family?: { id: string, head?: { id: string, name: string } | null } | null, people: Array<{ subject: string, name?: string | null, before?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null, after?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null }> }>, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, alsoOpen: Array<{ id: string, number: string, facts: Array<string> }>, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type AttachEvidenceMutationVariables = Exact<{
  input: AttachEvidenceInput;
}>;


export type AttachEvidenceMutation = { attachEvidence: { correction?: { channel?: CorrectionChannel | null, letterNumber?: string | null, minutesNumber?: string | null, observedOn?: string | null, reason?: string | null, id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, lines: Array<{ subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null }>, households: Array<{ isNew: boolean, family?: { id: string, head?: { id: string, name: string } | null } | null, people: Array<{ subject: string, name?: string | null, before?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null, after?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null }> }>, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, alsoOpen: Array<{ id: string, number: string, facts: Array<string> }>, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DetachEvidenceMutationVariables = Exact<{
  input: DetachEvidenceInput;
}>;


export type DetachEvidenceMutation = { detachEvidence: { correction?: { channel?: CorrectionChannel | null, letterNumber?: string | null, minutesNumber?: string | null, observedOn?: string | null, reason?: string | null, id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, lines: Array<{ subject: string, fact: string, label: string, base?: string | null, baseText?: string | null, value?: string | null, valueText?: string | null, current?: string | null, currentText?: string | null, stale: boolean, resident?: { id: string, name: string } | null }>, households: Array<{ isNew: boolean, family?: { id: string, head?: { id: string, name: string } | null } | null, people: Array<{ subject: string, name?: string | null, before?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null, after?: { relationship?: number | null, relationshipText?: string | null, presence?: number | null, presenceText?: string | null, counted: boolean } | null }> }>, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, alsoOpen: Array<{ id: string, number: string, facts: Array<string> }>, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type SubmitCorrectionMutationVariables = Exact<{
  input: SubmitCorrectionInput;
}>;


export type SubmitCorrectionMutation = { submitCorrection: { correction?: { id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type WithdrawCorrectionMutationVariables = Exact<{
  input: WithdrawCorrectionInput;
}>;


export type WithdrawCorrectionMutation = { withdrawCorrection: { correction?: { id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type VerifyCorrectionMutationVariables = Exact<{
  input: VerifyCorrectionInput;
}>;


export type VerifyCorrectionMutation = { verifyCorrection: { correction?: { id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DecideCorrectionMutationVariables = Exact<{
  input: DecideCorrectionInput;
}>;


export type DecideCorrectionMutation = { decideCorrection: { correction?: { id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type ConfirmTransferMutationVariables = Exact<{
  input: ConfirmTransferInput;
}>;


export type ConfirmTransferMutation = { confirmTransfer: { correction?: { id: string, number: string, state: CorrectionState, stateLabel: string, step: number, edit: number, mine: boolean, confirmerId?: string | null, basis?: CorrectionBasis | null, createdAt: string, submittedAt?: string | null, dueOn?: string | null, escalatedAt?: string | null, region?: { id: string, code: string, name: string } | null, otherRegion?: { id: string, code: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type CorrectionEffectQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CorrectionEffectQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string, effect?: { scoreBefore?: number | null, scoreAfter?: number | null, before: { effective?: number | null, provincial?: number | null, calibrated?: number | null, national?: number | null, provisional: boolean, kind: string, absence?: string | null }, after: { effective?: number | null, provincial?: number | null, calibrated?: number | null, national?: number | null, provisional: boolean, kind: string, absence?: string | null }, members: Array<{ effect: ProgramEffect, before?: DecisionOutcome | null, after?: DecisionOutcome | null, resident?: { id: string, name: string } | null, program?: { id: string, code: string, name: string } | null, clauses: Array<{ code: string, required: string, before?: boolean | null, after?: boolean | null }> }>, displaced: Array<{ cutPoint: number, direction: string, families: number }>, contributions: Array<{ indicator: string, label: string, before?: number | null, after?: number | null }> } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CounterPartsFragment = { purpose: string, until: string };

export type OpenCounterOfViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenCounterOfViewerQuery = { viewer: { actorId: string, counter?: { purpose: string, until: string } | null } };

export type OpenCounterMutationVariables = Exact<{
  input: OpenCounterInput;
}>;


export type OpenCounterMutation = { openCounter: { counter?: { purpose: string, until: string } | null, ended?: { purpose: string, until: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type CloseCounterMutationVariables = Exact<{ [key: string]: never; }>;


export type CloseCounterMutation = { closeCounter: { counter?: { purpose: string, until: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type PresenceCheckQueryVariables = Exact<{
  nik: Scalars['Nik']['input'];
  birthDate: Scalars['Date']['input'];
  name: Scalars['String']['input'];
}>;


export type PresenceCheckQuery = { presence: { answer: PresenceAnswer, sentence: string, nextStep: string, familyId?: string | null, region?: { id: string, code: string, name: string, path: Array<{ id: string, code: string, name: string, level: RegionLevel }> } | null } };

export type RecordedFactPartsFragment = { subject: string, person?: string | null, fact: string, label: string, value?: string | null, text?: string | null, provenance: { source: string, observedOn?: string | null, deliveryVersion?: string | null, sinceRevision?: number | null, replaced?: string | null, reason?: string | null }, confirmation?: { at: string, actorKind: string, actorId: string, actorName?: string | null } | null };

export type FamilyToCompareQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FamilyToCompareQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { absent: boolean, id: string, head?: { id: string, name: string } | null, region?: { id: string, code: string, name: string, path: Array<{ id: string, code: string, name: string, level: RegionLevel }> } | null, recordedFacts: Array<{ subject: string, person?: string | null, fact: string, label: string, value?: string | null, text?: string | null, provenance: { source: string, observedOn?: string | null, deliveryVersion?: string | null, sinceRevision?: number | null, replaced?: string | null, reason?: string | null }, confirmation?: { at: string, actorKind: string, actorId: string, actorName?: string | null } | null }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type OwnDraftsOfFamilyQueryVariables = Exact<{
  family: Scalars['ID']['input'];
}>;


export type OwnDraftsOfFamilyQuery = { corrections: { edges: Array<{ node: { id: string, number: string, state: CorrectionState, mine: boolean, edit: number } }> } };

export type ConfirmFactsMutationVariables = Exact<{
  input: ConfirmFactsInput;
}>;


export type ConfirmFactsMutation = { confirmFacts: { confirmed: number, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type ProposeComparedFactsMutationVariables = Exact<{
  input: ProposeCorrectionInput;
}>;


export type ProposeComparedFactsMutation = { proposeCorrection: { correction?: { id: string, number: string, edit: number, lines: Array<{ subject: string, fact: string, label: string, baseText?: string | null, valueText?: string | null }> } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type BeginTransferMutationVariables = Exact<{
  input: BeginTransferInput;
}>;


export type BeginTransferMutation = { beginTransfer: { correction?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type BeginNewFamilyMutationVariables = Exact<{
  input: BeginNewFamilyInput;
}>;


export type BeginNewFamilyMutation = { beginNewFamily: { correction?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type PeopleToJoinQueryVariables = Exact<{
  filter: ResidentFilter;
}>;


export type PeopleToJoinQuery = { residents: { edges: Array<{ node: { id: string, name: string, birthDate?: string | null, absent: boolean, region?: { id: string, name: string } | null, family?: { id: string, head?: { id: string, name: string } | null, members: Array<{ id: string, name: string, relationship?: string | null }> } | null } }> } };

export type ProgramCoverageQueryVariables = Exact<{
  program: Scalars['String']['input'];
}>;


export type ProgramCoverageQuery = { coverage: Array<{ key: string, label: string, within?: number | null, recipients?: number | null, coverage?: number | null }> };

export type DashboardRankingQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardRankingQuery = { currentRanking?: { id: string, publishedAt: string, basis: string, families: number, unscored: number, unscoredShare: number, calibratedFromDeliveries: boolean, revisionNumber: number, model?: { code: string, version: number, label: string, illustrative: boolean } | null, desilCounts: Array<{ desil: number, families: number, persons: number, calibratedFamilies: number, calibratedPersons: number, nationalFamilies: number, nationalPersons: number }> } | null };

export type DashboardDraftFragment = { id: string, period: string, version: number, status: ListStatus, sequence: number };

export type DashboardProgramsQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardProgramsQuery = { programs: { edges: Array<{ node: { id: string, code: string, name: string, amount?: number | null, mode?: PublicationMode | null, prepared?: { id: string, period: string, version: number, status: ListStatus, sequence: number } | null, submitted?: { id: string, period: string, version: number, status: ListStatus, sequence: number } | null, approved?: { id: string, period: string, version: number, status: ListStatus, sequence: number } | null, latestList?: { id: string, sequence: number, period: string, version: number, status: ListStatus, createdAt: string, counts: { recipients: number, waiting: number, amountTotal: number }, diff: { joined: number, left: number, previousPeriod?: string | null, previousVersion?: number | null } } | null } }> } };

export type DashboardSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardSourcesQuery = { imports: { edges: Array<{ node: { id: string, kind: string, deliveryVersion: string, referenceDate: string, state: string, createdAt: string, finishedAt?: string | null, rowAccepted: number, rowRejected: number } }> } };

export type PagePartsFragment = { hasNextPage: boolean, endCursor?: string | null };

export type RegionPartsFragment = { id: string, code: string, name: string, level: RegionLevel };

export type RegionPathPartsFragment = { id: string, code: string, name: string, path: Array<{ id: string, code: string, name: string, level: RegionLevel }> };

export type DesilPartsFragment = { effective?: number | null, provincial?: number | null, calibrated?: number | null, national?: number | null, provisional: boolean, kind: string, absence?: string | null };

export type IndicatorPartsFragment = { key: string, label: string, unit: string, value?: number | null, text?: string | null, provenance?: { source: string, observedOn?: string | null, deliveryVersion?: string | null, sinceRevision?: number | null, replaced?: string | null, reason?: string | null } | null };

export type RecordChangePartsFragment = { since: number, at?: string | null, first: boolean, fromOutside: boolean, revision?: { id: string, number: number, kind: string, reason: string, actorKind: string, actorId: string, actorName?: string | null, deliveryVersion?: string | null, createdAt: string } | null, changes: Array<{ fact: string, label: string, before?: string | null, after?: string | null }> };

export type FamilyPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FamilyFilter>;
}>;


export type FamilyPageQuery = { families: { edges: Array<{ node: { id: string, cardNumber?: string | null, rt?: number | null, rw?: number | null, address?: string | null, memberCount: number, absent: boolean, deliveryVersion?: string | null, region?: { id: string, code: string, name: string, level: RegionLevel } | null, head?: { id: string, name: string } | null, welfare?: { scored: boolean, desil: { effective?: number | null, provincial?: number | null, calibrated?: number | null, national?: number | null, provisional: boolean, kind: string, absence?: string | null } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type FamilyByCardQueryVariables = Exact<{
  cardNumber: Scalars['FamilyCardNumber']['input'];
}>;


export type FamilyByCardQuery = { family?: { id: string } | null };

export type FamilyRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FamilyRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { cardNumber?: string | null, rt?: number | null, rw?: number | null, address?: string | null, memberCount: number, absent: boolean, deliveryVersion?: string | null, referenceDate?: string | null, id: string, region?: { id: string, code: string, name: string, path: Array<{ id: string, code: string, name: string, level: RegionLevel }> } | null, revision?: { id: string, number: number, kind: string, createdAt: string } | null, head?: { id: string, name: string } | null, members: Array<{ id: string, name: string, nik?: string | null, sex?: Sex | null, birthDate?: string | null, age?: number | null, relationship?: string | null, absent: boolean, identity?: { matched: boolean, suspended: boolean } | null }>, indicators: Array<{ key: string, label: string, unit: string, value?: number | null, text?: string | null, provenance?: { source: string, observedOn?: string | null, deliveryVersion?: string | null, sinceRevision?: number | null, replaced?: string | null, reason?: string | null } | null }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type FamilyWelfareQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FamilyWelfareQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, welfare?: { state: WelfareState, scored: boolean, score?: number | null, weight: number, percentile?: number | null, desil: { effective?: number | null, provincial?: number | null, calibrated?: number | null, national?: number | null, provisional: boolean, kind: string, absence?: string | null }, incompleteReasons: Array<{ code: string, label: string }>, contributions?: Array<{ indicator: string, label: string, text?: string | null, points?: number | null }> | null, ranking?: { id: string, revisionNumber: number, publishedAt: string, calibratedFromDeliveries: boolean, model?: { id: string, code: string, version: number, label: string, unit: string, illustrative: boolean, provenance: string, document?: string | null } | null } | null, history: Array<{ since: number, until?: number | null, at: string, desil: { effective?: number | null, provincial?: number | null, calibrated?: number | null, national?: number | null, provisional: boolean, kind: string, absence?: string | null }, ranking: { id: string, revisionNumber: number } }> } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type FamilyHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FamilyHistoryQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, history: Array<{ since: number, at?: string | null, first: boolean, fromOutside: boolean, revision?: { id: string, number: number, kind: string, reason: string, actorKind: string, actorId: string, actorName?: string | null, deliveryVersion?: string | null, createdAt: string } | null, changes: Array<{ fact: string, label: string, before?: string | null, after?: string | null }> }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type FamilyAsOfQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
}>;


export type FamilyAsOfQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, asOf?: { since: number, until?: number | null, address?: string | null, rt?: number | null, rw?: number | null, absent: boolean, deliveryVersion?: string | null, referenceDate?: string | null, desilNational?: number | null, region?: { id: string, code: string, name: string, level: RegionLevel } | null, indicators: Array<{ key: string, label: string, unit: string, value?: number | null, text?: string | null }> } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type UnmaskedCardNumberQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type UnmaskedCardNumberQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { cardNumber?: string | null, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type HandoverPartsFragment = { id: string, number: number, cutOff: string, ready: boolean, correctionCount: number, rowTotal: number, sha256?: string | null, bytes?: number | null, readyAt?: string | null, counts: Array<{ state: HandoverState, label: string, count: number }> };

export type HandedOverPartsFragment = { id: string, handoverNumber: number, correctionId: string, correctionNumber: string, state: HandoverState, stateLabel: string, answeredOn?: string | null, answerNote?: string | null, reflectedIn?: string | null, followUpLabel?: string | null, followUpReason?: string | null, region?: { id: string, name: string } | null };

export type HandoverPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HandoverPageQuery = { handovers: { edges: Array<{ node: { id: string, number: number, cutOff: string, ready: boolean, correctionCount: number, rowTotal: number, sha256?: string | null, bytes?: number | null, readyAt?: string | null, counts: Array<{ state: HandoverState, label: string, count: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type HandoverRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type HandoverRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, number: number, cutOff: string, ready: boolean, correctionCount: number, rowTotal: number, sha256?: string | null, bytes?: number | null, readyAt?: string | null, counts: Array<{ state: HandoverState, label: string, count: number }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type HandedOverPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HandedOverFilter>;
}>;


export type HandedOverPageQuery = { handedOver: { edges: Array<{ node: { id: string, handoverNumber: number, correctionId: string, correctionNumber: string, state: HandoverState, stateLabel: string, answeredOn?: string | null, answerNote?: string | null, reflectedIn?: string | null, followUpLabel?: string | null, followUpReason?: string | null, region?: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AnswerHandedOverMutationVariables = Exact<{
  input: AnswerHandedOverInput;
}>;


export type AnswerHandedOverMutation = { answerHandedOver: { item?: { id: string, state: HandoverState } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type FollowUpHandedOverMutationVariables = Exact<{
  input: FollowUpHandedOverInput;
}>;


export type FollowUpHandedOverMutation = { followUpHandedOver: { item?: { id: string, followUpLabel?: string | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type AnswerHandoverFileMutationVariables = Exact<{
  input: AnswerHandoverFileInput;
}>;


export type AnswerHandoverFileMutation = { answerHandoverFile: { applied: boolean, report?: { rowTotal: number, rowAccepted: number, rowRejected: number, issues: Array<{ line: number, column: string, value: string, code: string, severity: string, message: string }> } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type IdentityFindingPartsFragment = { code: string, message: string, mismatch: boolean, suspends: boolean };

export type IdentityCheckPartsFragment = { id: string, category: IdentityCategory, categoryLabel: string, finding: IdentityCheckFinding, basis: IdentityCheckBasis, documentNumber?: string | null, observedOn: string, reason: string, state: IdentityCheckState, mine: boolean, proposedByName?: string | null, proposedAt: string, decidedByName?: string | null, decidedAt?: string | null, decisionReason?: string | null, feedbackNumber?: number | null };

export type IdentityMismatchPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  category: IdentityCategory;
  region?: InputMaybe<Scalars['RegionCode']['input']>;
}>;


export type IdentityMismatchPageQuery = { identityMismatches: { edges: Array<{ node: { id: string, resident?: { id: string, name: string, nik?: string | null, birthDate?: string | null, region?: { id: string, code: string, name: string } | null } | null, findings: Array<{ code: string, message: string, mismatch: boolean, suspends: boolean }> } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type IdentityRecordPageQueryVariables = Exact<{
  resident: Scalars['ID']['input'];
}>;


export type IdentityRecordPageQuery = { identityRecord?: { id: string, deliveryVersion?: string | null, referenceDate?: string | null, civilSince?: number | null, civilStatus?: string | null, civilStatusDate?: string | null, secondSource: boolean, asks: Array<string>, resident: { id: string, name: string, nik?: string | null, region?: { id: string, code: string, name: string } | null, family?: { id: string } | null }, fields: Array<{ field: string, ours?: string | null, theirs?: string | null, agrees?: boolean | null, distance?: number | null, likeness?: number | null }>, findings: Array<{ code: string, message: string, mismatch: boolean, suspends: boolean }>, checks: Array<{ id: string, category: IdentityCategory, categoryLabel: string, finding: IdentityCheckFinding, basis: IdentityCheckBasis, documentNumber?: string | null, observedOn: string, reason: string, state: IdentityCheckState, mine: boolean, proposedByName?: string | null, proposedAt: string, decidedByName?: string | null, decidedAt?: string | null, decisionReason?: string | null, feedbackNumber?: number | null }>, trace: Array<{ since: number, until?: number | null, at?: string | null, findings: Array<{ code: string, message: string, mismatch: boolean, suspends: boolean }> }> } | null };

export type IdentityCheckPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  state: IdentityCheckState;
  region?: InputMaybe<Scalars['RegionCode']['input']>;
}>;


export type IdentityCheckPageQuery = { identityChecks: { edges: Array<{ node: { id: string, category: IdentityCategory, categoryLabel: string, finding: IdentityCheckFinding, basis: IdentityCheckBasis, documentNumber?: string | null, observedOn: string, reason: string, state: IdentityCheckState, mine: boolean, proposedByName?: string | null, proposedAt: string, decidedByName?: string | null, decidedAt?: string | null, decisionReason?: string | null, feedbackNumber?: number | null, resident?: { id: string, name: string, region?: { id: string, code: string, name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type CivilFeedbackPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CivilFeedbackPageQuery = { civilFeedbacks: { edges: Array<{ node: { id: string, number: number, rows: number, sha256: string, path: string, createdByName?: string | null, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ProposeIdentityCheckMutationVariables = Exact<{
  input: ProposeIdentityCheckInput;
}>;


export type ProposeIdentityCheckMutation = { proposeIdentityCheck: { check?: { id: string, category: IdentityCategory, categoryLabel: string, finding: IdentityCheckFinding, basis: IdentityCheckBasis, documentNumber?: string | null, observedOn: string, reason: string, state: IdentityCheckState, mine: boolean, proposedByName?: string | null, proposedAt: string, decidedByName?: string | null, decidedAt?: string | null, decisionReason?: string | null, feedbackNumber?: number | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DecideIdentityCheckMutationVariables = Exact<{
  input: DecideIdentityCheckInput;
}>;


export type DecideIdentityCheckMutation = { decideIdentityCheck: { check?: { id: string, category: IdentityCategory, categoryLabel: string, finding: IdentityCheckFinding, basis: IdentityCheckBasis, documentNumber?: string | null, observedOn: string, reason: string, state: IdentityCheckState, mine: boolean, proposedByName?: string | null, proposedAt: string, decidedByName?: string | null, decidedAt?: string | null, decisionReason?: string | null, feedbackNumber?: number | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type MakeCivilFeedbackMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeCivilFeedbackMutation = { makeCivilFeedback: { feedback?: { id: string, number: number, rows: number } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DuplicatePageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  state: DuplicateState;
  region?: InputMaybe<Scalars['RegionCode']['input']>;
}>;


export type DuplicatePageQuery = { duplicates: { edges: Array<{ node: { id: string, kinds: Array<DuplicateKind>, likeness: number, state: DuplicateState, foundAt: string, reason?: string | null, first?: { id: string, name: string, nik?: string | null, birthDate?: string | null, birthPlace?: string | null, sex?: Sex | null, relationship?: string | null, family?: { id: string, cardNumber?: string | null, address?: string | null, rw?: number | null, rt?: number | null } | null } | null, second?: { id: string, name: string, nik?: string | null, birthDate?: string | null, birthPlace?: string | null, sex?: Sex | null, relationship?: string | null, family?: { id: string, cardNumber?: string | null, address?: string | null, rw?: number | null, rt?: number | null } | null } | null, firstRegion?: { id: string, name: string } | null, secondRegion?: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type DuplicateSideFragment = { id: string, name: string, nik?: string | null, birthDate?: string | null, birthPlace?: string | null, sex?: Sex | null, relationship?: string | null, family?: { id: string, cardNumber?: string | null, address?: string | null, rw?: number | null, rt?: number | null } | null };

export type KeepApartMutationVariables = Exact<{
  input: KeepApartInput;
}>;


export type KeepApartMutation = { keepApart: { kept: boolean, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type AdoptionPartsFragment = { revisionNumber: number, deliveryVersion: string, referenceDate: string, state: string, open: boolean, proposedBy?: string | null, proposedByName?: string | null, proposedAt?: string | null, reason?: string | null, confirmedBy?: string | null, confirmedByName?: string | null, adoptedAt?: string | null, standingOrder?: string | null };

export type NightBasisQueryVariables = Exact<{ [key: string]: never; }>;


export type NightBasisQuery = { nightBasis: { revisionNumber: number, awaited: Array<{ revisionNumber: number, deliveryVersion: string, referenceDate: string, state: string, open: boolean, proposedBy?: string | null, proposedByName?: string | null, proposedAt?: string | null, reason?: string | null, confirmedBy?: string | null, confirmedByName?: string | null, adoptedAt?: string | null, standingOrder?: string | null }> } };

export type ProposeDeliveryMutationVariables = Exact<{
  input: ProposeDeliveryInput;
}>;


export type ProposeDeliveryMutation = { proposeDelivery: { adoption?: { state: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DecideDeliveryMutationVariables = Exact<{
  input: DecideDeliveryInput;
}>;


export type DecideDeliveryMutation = { decideDelivery: { adoption?: { state: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type ImportPartsFragment = { id: string, kind: string, deliveryVersion: string, mode: DeliveryMode, referenceDate: string, state: string, phase?: string | null, percent?: number | null, etaSeconds?: number | null, fileName: string, bytes: number, sha256: string, rowTotal: number, rowAccepted: number, rowWarned: number, rowRejected: number, commitAsked: boolean, refusal?: string | null, revisionNumber?: number | null, createdBy: string, createdByName?: string | null, createdAt: string, finishedAt?: string | null };

export type ImportPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ImportPageQuery = { imports: { edges: Array<{ node: { id: string, kind: string, deliveryVersion: string, mode: DeliveryMode, referenceDate: string, state: string, phase?: string | null, percent?: number | null, etaSeconds?: number | null, fileName: string, bytes: number, sha256: string, rowTotal: number, rowAccepted: number, rowWarned: number, rowRejected: number, commitAsked: boolean, refusal?: string | null, revisionNumber?: number | null, createdBy: string, createdByName?: string | null, createdAt: string, finishedAt?: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ImportRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ImportRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { summary?: Record<string, unknown> | null, id: string, kind: string, deliveryVersion: string, mode: DeliveryMode, referenceDate: string, state: string, phase?: string | null, percent?: number | null, etaSeconds?: number | null, fileName: string, bytes: number, sha256: string, rowTotal: number, rowAccepted: number, rowWarned: number, rowRejected: number, commitAsked: boolean, refusal?: string | null, revisionNumber?: number | null, createdBy: string, createdByName?: string | null, createdAt: string, finishedAt?: string | null, adoption?: { revisionNumber: number, deliveryVersion: string, referenceDate: string, state: string, open: boolean, proposedBy?: string | null, proposedByName?: string | null, proposedAt?: string | null, reason?: string | null, confirmedBy?: string | null, confirmedByName?: string | null, adoptedAt?: string | null, standingOrder?: string | null } | null, issueCounts: Array<{ column: string, code: string, severity: string, message: string, count: number }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ImportIssuesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ImportIssuesQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, issues: { edges: Array<{ node: { line: number, column: string, value?: string | null, code: string, severity: string, message: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { import?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type CommitImportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CommitImportMutation = { commitImport: { import?: { id: string, state: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type CancelImportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CancelImportMutation = { cancelImport: { import?: { id: string, state: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type ListPartsFragment = { id: string, period: string, version: number, status: ListStatus, createdAt: string, program?: { id: string, code: string, name: string } | null, counts: { recipients: number, waiting: number, amountTotal: number } };

export type TransitionPartsFragment = { state: ListStatus, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null, standingOrder?: string | null };

export type GatePartsFragment = { gate: string, label: string, actual: string, threshold: string, passed: boolean, applicable: boolean };

export type ListPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecipientListFilter>;
}>;


export type ListPageQuery = { recipientLists: { edges: Array<{ node: { id: string, period: string, version: number, status: ListStatus, createdAt: string, diff: { previousVersion?: number | null, previousPeriod?: string | null, joined: number, left: number }, program?: { id: string, code: string, name: string } | null, counts: { recipients: number, waiting: number, amountTotal: number } } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ListRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ListRecordQuery = { recipientList?: { id: string, period: string, version: number, status: ListStatus, createdAt: string, diff: { previousVersion?: number | null, previousPeriod?: string | null, joined: number, left: number, reasons: Array<{ kind: string, code: string, label: string, count: number }> }, quotas: Array<{ region?: string | null, places?: number | null, recipients?: number | null, waiting?: number | null }>, gates: Array<{ gate: string, label: string, actual: string, threshold: string, passed: boolean, applicable: boolean }>, transitions: Array<{ state: ListStatus, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null, standingOrder?: string | null }>, manifest: { digest: string, revisionNumber: number, referenceDate: string, codeVersion: string, ranking?: { id: string, publishedAt: string } | null, criteriaVersion?: { id: string, version: number } | null }, program?: { id: string, code: string, name: string } | null, counts: { recipients: number, waiting: number, amountTotal: number } } | null };

export type ListRowsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  standing?: InputMaybe<Standing>;
}>;


export type ListRowsQuery = { recipientList?: { id: string, recipients: { edges: Array<{ node: { recipientRef: string, position?: number | null, nik?: string | null, name: string, birthDate: string, amount: number, kind: string, status: string, payee: Payee, periodFrom: string, periodTo: string, residentId: string, region?: { id: string, code: string, name: string, level: RegionLevel } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ListChangesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
}>;


export type ListChangesQuery = { recipientList?: { id: string, changes: { edges: Array<{ node: { kind: string, recipientRef?: string | null, residentId: string, name?: string | null, period: string, listVersion: number, region?: { id: string, code: string, name: string, level: RegionLevel } | null, reasons: Array<{ code: string, label: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type SubmitRecipientListMutationVariables = Exact<{
  input: SubmitRecipientListInput;
}>;


export type SubmitRecipientListMutation = { submitRecipientList: { recipientList?: { id: string, status: ListStatus } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DecideRecipientListMutationVariables = Exact<{
  input: DecideRecipientListInput;
}>;


export type DecideRecipientListMutation = { decideRecipientList: { recipientList?: { id: string, status: ListStatus } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type PublishRecipientListMutationVariables = Exact<{
  input: PublishRecipientListInput;
}>;


export type PublishRecipientListMutation = { publishRecipientList: { recipientList?: { id: string, status: ListStatus } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type StepPartsFragment = { step: string, parts: number, partsDone: number, state: string, phase?: string | null, rowsDone: number, rowsTotal: number, percent?: number | null, etaSeconds?: number | null, attempts: number, result?: Record<string, unknown> | null, error?: string | null, startedAt?: string | null, finishedAt?: string | null };

export type NightPartsFragment = { id: string, runDate: string, attempt: number, origin: string, state: string, active: boolean, reason?: string | null, requestedBy: string, revisionNumber?: number | null, outcome?: string | null, summary?: Record<string, unknown> | null, percent?: number | null, createdAt: string, finishedAt?: string | null, cancelRequested: boolean };

export type NightlyRunsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NightlyRunsQuery = { nightlyRuns: { edges: Array<{ cursor: string, node: { id: string, runDate: string, attempt: number, origin: string, state: string, active: boolean, reason?: string | null, requestedBy: string, revisionNumber?: number | null, outcome?: string | null, summary?: Record<string, unknown> | null, percent?: number | null, createdAt: string, finishedAt?: string | null, cancelRequested: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type NightlyRunQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NightlyRunQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, runDate: string, attempt: number, origin: string, state: string, active: boolean, reason?: string | null, requestedBy: string, revisionNumber?: number | null, outcome?: string | null, summary?: Record<string, unknown> | null, percent?: number | null, createdAt: string, finishedAt?: string | null, cancelRequested: boolean, steps: Array<{ step: string, parts: number, partsDone: number, state: string, phase?: string | null, rowsDone: number, rowsTotal: number, percent?: number | null, etaSeconds?: number | null, attempts: number, result?: Record<string, unknown> | null, error?: string | null, startedAt?: string | null, finishedAt?: string | null }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type NightActsQueryVariables = Exact<{
  night: Scalars['ID']['input'];
}>;


export type NightActsQuery = { auditEvents: { edges: Array<{ node: { id: string, action: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null } }> } };

export type StartNightlyRunMutationVariables = Exact<{
  input: StartNightlyRunInput;
}>;


export type StartNightlyRunMutation = { startNightlyRun: { nightlyRun?: { id: string, runDate: string, attempt: number, origin: string, state: string, active: boolean, reason?: string | null, requestedBy: string, revisionNumber?: number | null, outcome?: string | null, summary?: Record<string, unknown> | null, percent?: number | null, createdAt: string, finishedAt?: string | null, cancelRequested: boolean } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type CancelNightlyRunMutationVariables = Exact<{
  input: CancelNightlyRunInput;
}>;


export type CancelNightlyRunMutation = { cancelNightlyRun: { nightlyRun?: { id: string, runDate: string, attempt: number, origin: string, state: string, active: boolean, reason?: string | null, requestedBy: string, revisionNumber?: number | null, outcome?: string | null, summary?: Record<string, unknown> | null, percent?: number | null, createdAt: string, finishedAt?: string | null, cancelRequested: boolean } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type ReceiptPartsFragment = { record: string, number: string, date: string, deadline?: string | null, late: boolean, status: string, sentence: string };

export type ObjectionRowPartsFragment = { id: string, number: string, state: ObjectionState, stateLabel: string, reference: string, groundLabel: string, dueOn: string, escalatedAt?: string | null, raisedAt: string, mine: boolean, region?: { id: string, code: string, name: string, level: RegionLevel } | null, resident?: { id: string, name: string } | null, program?: { id: string, code: string, name: string } | null };

export type ObjectionPartsFragment = { edit: number, step: number, statement: string, channelLabel: string, letterNumber?: string | null, receivedOn: string, decidedAt?: string | null, mayDecide: boolean, letterPath?: string | null, id: string, number: string, state: ObjectionState, stateLabel: string, reference: string, groundLabel: string, dueOn: string, escalatedAt?: string | null, raisedAt: string, mine: boolean, receipt: { record: string, number: string, date: string, deadline?: string | null, late: boolean, status: string, sentence: string }, list?: { id: string, period: string, version: number } | null, decision?: { id?: string | null, outcome: DecisionOutcome, desilUsed?: number | null, sentence: string, decidedAt?: string | null, replacedAt?: string | null, clauses: Array<{ code: string, sentence: string, met?: boolean | null, blocking: boolean, actual?: string | null, required?: string | null, source: string, sourceDate?: string | null, factAge?: number | null, factAgeLimit?: number | null, correctable: boolean, correctionChannel?: string | null, correctedBy?: string | null }> } | null, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, corrections: Array<{ id: string, number: string, stateLabel: string, appliedRevision?: number | null }>, steps: Array<{ state: ObjectionState, stateLabel: string, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null }>, others: Array<{ id: string, number: string, reference: string, stateLabel: string }>, region?: { id: string, code: string, name: string, level: RegionLevel } | null, resident?: { id: string, name: string } | null, program?: { id: string, code: string, name: string } | null };

export type ObjectionPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObjectionFilter>;
}>;


export type ObjectionPageQuery = { objections: { edges: Array<{ node: { id: string, number: string, state: ObjectionState, stateLabel: string, reference: string, groundLabel: string, dueOn: string, escalatedAt?: string | null, raisedAt: string, mine: boolean, region?: { id: string, code: string, name: string, level: RegionLevel } | null, resident?: { id: string, name: string } | null, program?: { id: string, code: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ObjectionRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ObjectionRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, edit: number, step: number, statement: string, channelLabel: string, letterNumber?: string | null, receivedOn: string, decidedAt?: string | null, mayDecide: boolean, letterPath?: string | null, number: string, state: ObjectionState, stateLabel: string, reference: string, groundLabel: string, dueOn: string, escalatedAt?: string | null, raisedAt: string, mine: boolean, receipt: { record: string, number: string, date: string, deadline?: string | null, late: boolean, status: string, sentence: string }, list?: { id: string, period: string, version: number } | null, decision?: { id?: string | null, outcome: DecisionOutcome, desilUsed?: number | null, sentence: string, decidedAt?: string | null, replacedAt?: string | null, clauses: Array<{ code: string, sentence: string, met?: boolean | null, blocking: boolean, actual?: string | null, required?: string | null, source: string, sourceDate?: string | null, factAge?: number | null, factAgeLimit?: number | null, correctable: boolean, correctionChannel?: string | null, correctedBy?: string | null }> } | null, evidence: Array<{ id: string, mediaType: string, name: string, bytes: number, sha256: string, path: string, takenTime?: string | null, addedAt: string, usedElsewhere: Array<string>, place?: { latitude: number, longitude: number } | null }>, corrections: Array<{ id: string, number: string, stateLabel: string, appliedRevision?: number | null }>, steps: Array<{ state: ObjectionState, stateLabel: string, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null }>, others: Array<{ id: string, number: string, reference: string, stateLabel: string }>, region?: { id: string, code: string, name: string, level: RegionLevel } | null, resident?: { id: string, name: string } | null, program?: { id: string, code: string, name: string } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ReceiptStatusQueryVariables = Exact<{
  number: Scalars['String']['input'];
}>;


export type ReceiptStatusQuery = { receipt?: { record: string, number: string, date: string, deadline?: string | null, late: boolean, status: string, sentence: string } | null };

export type DashboardObjectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardObjectionsQuery = { objectionCounts: { open: number, late: number } };

export type RaiseObjectionMutationVariables = Exact<{
  input: RaiseObjectionInput;
}>;


export type RaiseObjectionMutation = { raiseObjection: { objection?: { id: string, receipt: { record: string, number: string, date: string, deadline?: string | null, late: boolean, status: string, sentence: string } } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type AskObjectionMutationVariables = Exact<{
  input: ObjectionWordsInput;
}>;


export type AskObjectionMutation = { askObjection: { objection?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type AnswerObjectionMutationVariables = Exact<{
  input: ObjectionWordsInput;
}>;


export type AnswerObjectionMutation = { answerObjection: { objection?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DecideObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
}>;


export type DecideObjectionMutation = { decideObjection: { objection?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type AttachObjectionEvidenceMutationVariables = Exact<{
  input: AttachObjectionEvidenceInput;
}>;


export type AttachObjectionEvidenceMutation = { attachObjectionEvidence: { objection?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type AddObjectionCorrectionMutationVariables = Exact<{
  input: AddObjectionCorrectionInput;
}>;


export type AddObjectionCorrectionMutation = { addObjectionCorrection: { objection?: { id: string, corrections: Array<{ id: string, number: string }> } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type OversightPageQueryVariables = Exact<{
  from: Scalars['Date']['input'];
  until: Scalars['Date']['input'];
}>;


export type OversightPageQuery = { oversightReport: { from: string, until: string, corrections: number, truncated: boolean, smallestGroup: number, tables: Array<{ measure: OversightMeasure, by: OversightBy, of: number, hits: number, smallGroups: number, smallOf: number, smallHits: number, groups: Array<{ key: string, label: string, of: number, hits: number, share: number, base?: number | null, byChance?: number | null }> }> } };

export type ProgramPartsFragment = { id: string, code: string, name: string, category: string, amount?: number | null, quota?: number | null, budget?: number | null, mode?: PublicationMode | null, termsFrom?: string | null, legalReference?: string | null, quotas: Array<{ region?: string | null, places?: number | null }> };

export type CriteriaVersionPartsFragment = { id: string, version: number, state: string, effectiveFrom: string, legalReference: string, proposedBy: string, releasedBy?: string | null, releasedAt?: string | null, sha256: string, retiredFrom?: string | null, edit: number };

export type CriteriaStepPartsFragment = { state: string, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null };

export type ProgramPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProgramPageQuery = { programs: { edges: Array<{ node: { id: string, code: string, name: string, category: string, amount?: number | null, quota?: number | null, budget?: number | null, mode?: PublicationMode | null, termsFrom?: string | null, legalReference?: string | null, latestList?: { id: string, period: string, version: number, status: ListStatus, counts: { recipients: number, waiting: number, amountTotal: number } } | null, quotas: Array<{ region?: string | null, places?: number | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ProgramRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProgramRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { terms?: string | null, id: string, code: string, name: string, category: string, amount?: number | null, quota?: number | null, budget?: number | null, mode?: PublicationMode | null, termsFrom?: string | null, legalReference?: string | null, standingOrder?: { label: string, validFrom: string, expiresOn: string, proposedBy: string, approvedBy: string } | null, criteria?: { document: string, id: string, version: number, state: string, effectiveFrom: string, legalReference: string, proposedBy: string, releasedBy?: string | null, releasedAt?: string | null, sha256: string, retiredFrom?: string | null, edit: number, clauses: Array<{ code: string, sentence: string }> } | null, criteriaVersions: Array<{ notes: string, id: string, version: number, state: string, effectiveFrom: string, legalReference: string, proposedBy: string, releasedBy?: string | null, releasedAt?: string | null, sha256: string, retiredFrom?: string | null, edit: number, steps: Array<{ state: string, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null }> }>, quotas: Array<{ region?: string | null, places?: number | null }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CriteriaVersionRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CriteriaVersionRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { notes: string, terms?: string | null, document: string, id: string, version: number, state: string, effectiveFrom: string, legalReference: string, proposedBy: string, releasedBy?: string | null, releasedAt?: string | null, sha256: string, retiredFrom?: string | null, edit: number, clauses: Array<{ code: string, sentence: string }>, steps: Array<{ state: string, at: string, actorKind: string, actorId: string, actorName?: string | null, reason?: string | null }>, differences?: { before: number, clauses: Array<{ kind: string, code: string, before?: string | null, after?: string | null }>, joined?: { before: string, after: string } | null, terms: Array<{ term: string, label: string, before: string, after: string }> } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CreateProgramMutationVariables = Exact<{
  input: CreateProgramInput;
}>;


export type CreateProgramMutation = { createProgram: { program?: { id: string } | null, criteriaVersion?: { id: string, edit: number } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DraftCriteriaMutationVariables = Exact<{
  input: DraftCriteriaInput;
}>;


export type DraftCriteriaMutation = { draftCriteria: { criteriaVersion?: { id: string, edit: number, state: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type SubmitCriteriaMutationVariables = Exact<{
  input: SubmitCriteriaInput;
}>;


export type SubmitCriteriaMutation = { submitCriteria: { criteriaVersion?: { id: string, state: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DecideCriteriaMutationVariables = Exact<{
  input: DecideCriteriaInput;
}>;


export type DecideCriteriaMutation = { decideCriteria: { criteriaVersion?: { id: string, state: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type CriteriaImpactQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CriteriaImpactQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { mark: string, state: SimulationState, id: string, report?: { inCategory: number, totals: { recipients?: number | null, waiting?: number | null, joined?: number | null, left?: number | null }, cost: { monthly: number }, clauses: Array<{ code: string, sentence: string, category: boolean, among: number, blocks: number, unknown: number, alone?: number | null }> } | null }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type EstimatedFragment = { people: number, margin: number };

export type RuleSampleQueryVariables = Exact<{
  terms: Scalars['String']['input'];
}>;


export type RuleSampleQuery = { ruleSample: { sample?: { mark: string, drawn: number, population: number, drawnInCategory: number, inCategory: { people: number, margin: number }, eligible: { people: number, margin: number }, clauses: Array<{ code: string, sentence: string, category: boolean, among: { people: number, margin: number }, blocks: { people: number, margin: number }, alone: { people: number, margin: number }, unknown: { people: number, margin: number } }> } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type PolicyParametersQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyParametersQuery = { policyParameters: Array<{ program?: string | null, code: string, label: string, value: string, isOn: boolean, since: string, source: string, note: string, isVerified: boolean }> };

export type ProposeByFileMutationVariables = Exact<{
  input: ProposeByFileInput;
}>;


export type ProposeByFileMutation = { proposeByFile: { drafts: Array<string>, report?: { rowTotal: number, rowAccepted: number, rowRejected: number, issues: Array<{ line: number, column: string, value: string, code: string, severity: string, message: string }> } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type RankingPartsFragment = { id: string, basis: string, families: number, unscored: number, unscoredShare: number, totalWeight: number, revisionNumber: number, publishedAt: string, calibratedFromDeliveries: boolean, model?: { id: string, code: string, version: number, label: string, illustrative: boolean, unit: string, provenance: string } | null };

export type RankingPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RankingPageQuery = { rankings: { edges: Array<{ node: { id: string, basis: string, families: number, unscored: number, unscoredShare: number, totalWeight: number, revisionNumber: number, publishedAt: string, calibratedFromDeliveries: boolean, model?: { id: string, code: string, version: number, label: string, illustrative: boolean, unit: string, provenance: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type RankingRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RankingRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { provincialCutPoints?: Array<number | null> | null, calibratedCutPoints?: Array<number | null> | null, id: string, basis: string, families: number, unscored: number, unscoredShare: number, totalWeight: number, revisionNumber: number, publishedAt: string, calibratedFromDeliveries: boolean, model?: { document?: string | null, id: string, code: string, version: number, label: string, illustrative: boolean, unit: string, provenance: string } | null, desilCounts: Array<{ desil: number, families: number, persons: number, calibratedFamilies: number, calibratedPersons: number }>, gates: Array<{ gate: string, label: string, actual: string, threshold: string, passed: boolean, applicable: boolean }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type RegionChildrenQueryVariables = Exact<{
  parent?: InputMaybe<Scalars['RegionCode']['input']>;
  level?: InputMaybe<RegionLevel>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RegionChildrenQuery = { regions: { edges: Array<{ node: { id: string, code: string, name: string, level: RegionLevel } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ClausePartsFragment = { code: string, sentence: string, met?: boolean | null, blocking: boolean, actual?: string | null, required?: string | null, source: string, sourceDate?: string | null, factAge?: number | null, factAgeLimit?: number | null, correctable: boolean, correctionChannel?: string | null, correctedBy?: string | null };

export type ResidentRowPartsFragment = { id: string, name: string, nik?: string | null, sex?: Sex | null, birthDate?: string | null, age?: number | null, relationship?: string | null, absent: boolean, region?: { id: string, code: string, name: string, level: RegionLevel } | null, identity?: { matched: boolean, suspended: boolean } | null };

export type ResidentPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ResidentFilter>;
}>;


export type ResidentPageQuery = { residents: { edges: Array<{ node: { id: string, name: string, nik?: string | null, sex?: Sex | null, birthDate?: string | null, age?: number | null, relationship?: string | null, absent: boolean, region?: { id: string, code: string, name: string, level: RegionLevel } | null, identity?: { matched: boolean, suspended: boolean } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ResidentRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResidentRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { birthPlace?: string | null, id: string, name: string, nik?: string | null, sex?: Sex | null, birthDate?: string | null, age?: number | null, relationship?: string | null, absent: boolean, region?: { id: string, code: string, name: string, level: RegionLevel, path: Array<{ id: string, code: string, name: string, level: RegionLevel }> } | null, revision?: { id: string, number: number, createdAt: string } | null, family?: { id: string, cardNumber?: string | null, welfare?: { scored: boolean, desil: { effective?: number | null, provincial?: number | null, calibrated?: number | null, national?: number | null, provisional: boolean, kind: string, absence?: string | null } } | null } | null, identity?: { matched: boolean, suspended: boolean, since: number, notes: Array<string>, findings: Array<{ code: string, message: string, mismatch: boolean, suspends: boolean }> } | null, variables: Array<{ key: string, label: string, unit: string, value?: number | null, text?: string | null, provenance?: { source: string, observedOn?: string | null, deliveryVersion?: string | null, sinceRevision?: number | null, replaced?: string | null, reason?: string | null } | null }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type DecisionPartsFragment = { id: string, reference: string, outcome: DecisionOutcome, sentence: string, desilUsed?: number | null, desilKind: string, rank?: number | null, waitingRank?: number | null, revisionNumber: number, referenceDate: string, decidedAt?: string | null, unlistedSentence?: string | null, program?: { id: string, code: string, name: string } | null, excludedBy?: { id: string, code: string, name: string } | null, ranking?: { id: string, publishedAt: string } | null, desilReason: { provisional: boolean, national?: number | null, sentence: string, correctionReach: string }, identity?: { matched: boolean, suspended: boolean, findings: Array<{ code: string, message: string, mismatch: boolean, suspends: boolean }> } | null, placement?: { standing: Standing, sentence: string, position?: number | null, quota?: number | null, quotaRegion?: string | null, divided: boolean, recipients?: number | null, waiting?: number | null, list: { id: string, period: string, version: number }, tie?: { lot: string, people: number, placed: number, more: boolean, atEdge: boolean } | null } | null, welfare?: { score?: number | null, percentile?: number | null, ranking?: { id: string, model?: { id: string, document?: string | null } | null } | null, contributions?: Array<{ indicator: string, label: string, text?: string | null, points?: number | null }> | null } | null, criteriaVersion?: { id: string, version: number } | null, clauses: Array<{ code: string, sentence: string, met?: boolean | null, blocking: boolean, actual?: string | null, required?: string | null, source: string, sourceDate?: string | null, factAge?: number | null, factAgeLimit?: number | null, correctable: boolean, correctionChannel?: string | null, correctedBy?: string | null }>, history: Array<{ outcome: DecisionOutcome, desilUsed?: number | null, blocking: Array<string>, because: Array<string>, referenceDate: string, decidedAt?: string | null, replacedAt?: string | null, changed: Array<{ code: string, required: string, before?: boolean | null, after?: boolean | null }> }> };

export type ResidentDecisionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResidentDecisionsQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, decisions: Array<{ id: string, reference: string, outcome: DecisionOutcome, sentence: string, desilUsed?: number | null, desilKind: string, rank?: number | null, waitingRank?: number | null, revisionNumber: number, referenceDate: string, decidedAt?: string | null, unlistedSentence?: string | null, program?: { id: string, code: string, name: string } | null, excludedBy?: { id: string, code: string, name: string } | null, ranking?: { id: string, publishedAt: string } | null, desilReason: { provisional: boolean, national?: number | null, sentence: string, correctionReach: string }, identity?: { matched: boolean, suspended: boolean, findings: Array<{ code: string, message: string, mismatch: boolean, suspends: boolean }> } | null, placement?: { standing: Standing, sentence: string, position?: number | null, quota?: number | null, quotaRegion?: string | null, divided: boolean, recipients?: number | null, waiting?: number | null, list: { id: string, period: string, version: number }, tie?: { lot: string, people: number, placed: number, more: boolean, atEdge: boolean } | null } | null, welfare?: { score?: number | null, percentile?: number | null, ranking?: { id: string, model?: { id: string, document?: string | null } | null } | null, contributions?: Array<{ indicator: string, label: string, text?: string | null, points?: number | null }> | null } | null, criteriaVersion?: { id: string, version: number } | null, clauses: Array<{ code: string, sentence: string, met?: boolean | null, blocking: boolean, actual?: string | null, required?: string | null, source: string, sourceDate?: string | null, factAge?: number | null, factAgeLimit?: number | null, correctable: boolean, correctionChannel?: string | null, correctedBy?: string | null }>, history: Array<{ outcome: DecisionOutcome, desilUsed?: number | null, blocking: Array<string>, because: Array<string>, referenceDate: string, decidedAt?: string | null, replacedAt?: string | null, changed: Array<{ code: string, required: string, before?: boolean | null, after?: boolean | null }> }> }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ResidentUndecidedQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResidentUndecidedQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, undecided: Array<{ id: string, reference: string, outcome: DecisionOutcome, sentence: string, desilUsed?: number | null, desilKind: string, rank?: number | null, waitingRank?: number | null, revisionNumber: number, referenceDate: string, decidedAt?: string | null, unlistedSentence?: string | null, program?: { id: string, code: string, name: string } | null, excludedBy?: { id: string, code: string, name: string } | null, ranking?: { id: string, publishedAt: string } | null, desilReason: { provisional: boolean, national?: number | null, sentence: string, correctionReach: string }, identity?: { matched: boolean, suspended: boolean, findings: Array<{ code: string, message: string, mismatch: boolean, suspends: boolean }> } | null, placement?: { standing: Standing, sentence: string, position?: number | null, quota?: number | null, quotaRegion?: string | null, divided: boolean, recipients?: number | null, waiting?: number | null, list: { id: string, period: string, version: number }, tie?: { lot: string, people: number, placed: number, more: boolean, atEdge: boolean } | null } | null, welfare?: { score?: number | null, percentile?: number | null, ranking?: { id: string, model?: { id: string, document?: string | null } | null } | null, contributions?: Array<{ indicator: string, label: string, text?: string | null, points?: number | null }> | null } | null, criteriaVersion?: { id: string, version: number } | null, clauses: Array<{ code: string, sentence: string, met?: boolean | null, blocking: boolean, actual?: string | null, required?: string | null, source: string, sourceDate?: string | null, factAge?: number | null, factAgeLimit?: number | null, correctable: boolean, correctionChannel?: string | null, correctedBy?: string | null }>, history: Array<{ outcome: DecisionOutcome, desilUsed?: number | null, blocking: Array<string>, because: Array<string>, referenceDate: string, decidedAt?: string | null, replacedAt?: string | null, changed: Array<{ code: string, required: string, before?: boolean | null, after?: boolean | null }> }> }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type DecisionNowQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DecisionNowQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, now?: { outcome: DecisionOutcome, sentence: string, desilUsed?: number | null, clauses: Array<{ code: string, sentence: string, met?: boolean | null, blocking: boolean, actual?: string | null, required?: string | null, source: string, sourceDate?: string | null, factAge?: number | null, factAgeLimit?: number | null, correctable: boolean, correctionChannel?: string | null, correctedBy?: string | null }> } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type DecisionRemediesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DecisionRemediesQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, whatWouldChange?: Array<{ kind: RemedyKind, clause: { code: string, required?: string | null, actual?: string | null, source: string, sourceDate?: string | null, correctionChannel?: string | null, correctedBy?: string | null } }> | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ResidentHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResidentHistoryQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, history: Array<{ since: number, at?: string | null, first: boolean, fromOutside: boolean, revision?: { id: string, number: number, kind: string, reason: string, actorKind: string, actorId: string, actorName?: string | null, deliveryVersion?: string | null, createdAt: string } | null, changes: Array<{ fact: string, label: string, before?: string | null, after?: string | null }> }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type UnmaskedNikQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type UnmaskedNikQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { nik?: string | null, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ResidentListsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResidentListsQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, listed: Array<{ list: { id: string, period: string, version: number, status: ListStatus, program?: { id: string, code: string, name: string } | null }, row: { recipientRef: string, standing: Standing, position?: number | null, amount: number, kind: string, status: string, decisionId?: string | null } }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ViewerPartsFragment = { kind: string, actorId: string, name: string, role: Role, permissions: Array<string>, purposes: Array<string>, locale?: string | null, mode: string, expiresAt: string, regions: Array<{ id: string, code: string, level: RegionLevel, name: string }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { kind: string, actorId: string, name: string, role: Role, permissions: Array<string>, purposes: Array<string>, locale?: string | null, mode: string, expiresAt: string, regions: Array<{ id: string, code: string, level: RegionLevel, name: string }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { viewer?: { kind: string, actorId: string, name: string, role: Role, permissions: Array<string>, purposes: Array<string>, locale?: string | null, mode: string, expiresAt: string, regions: Array<{ id: string, code: string, level: RegionLevel, name: string }> } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type ConfirmPasswordMutationVariables = Exact<{
  input: ConfirmPasswordInput;
}>;


export type ConfirmPasswordMutation = { confirmPassword: { confirmed: boolean, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { changed: boolean, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type SimulationPartsFragment = { id: string, mark: string, kind: string, state: SimulationState, percent?: number | null, deliveryVersion?: string | null, deliveryRevision?: number | null, referenceDate: string, requestedBy: string, requestedByName?: string | null, createdAt: string, finishedAt?: string | null, welfareModel?: { id: string, code: string, version: number, illustrative: boolean } | null, program?: { id: string, code: string, name: string } | null, criteriaVersion?: { id: string, version: number, state: string } | null };

export type ComparedListPartsFragment = { id: string, period: string, version: number, program?: { id: string, code: string } | null };

export type SimulationLinePartsFragment = { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null };

export type SimulationReportPartsFragment = { program: string, mark: string, sha256: string, inCategory: number, held: number, comparedWith?: { id: string, period: string, version: number, program?: { id: string, code: string } | null } | null, outcomes: Array<{ outcome: string, people: number }>, totals: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }, cost: { amount: number, monthly: number, yearly: number, monthlyBudget?: number | null, yearlyBudget?: number | null, budget?: number | null, monthlyBefore?: number | null }, edges: Array<{ region?: string | null, quota: number, poorRecipients?: number | null, poorWaiting?: number | null, lotRecipients?: number | null, lotWaiting?: number | null }>, clauses: Array<{ code: string, sentence: string, category: boolean, among: number, blocks: number, unknown: number, alone?: number | null }>, byCity: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byKecamatan: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byKelurahan: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, bySex: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byAge: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byDesil: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }> };

export type MovementCellPartsFragment = { before?: number | null, after?: number | null, families: number, people: number };

export type MovementLinePartsFragment = { key: string, label: string, higher?: number | null, lower?: number | null, same?: number | null, new?: number | null, gone?: number | null, unranked?: number | null };

export type SimulationPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  program?: InputMaybe<Scalars['String']['input']>;
}>;


export type SimulationPageQuery = { simulations: { edges: Array<{ node: { id: string, mark: string, kind: string, state: SimulationState, percent?: number | null, deliveryVersion?: string | null, deliveryRevision?: number | null, referenceDate: string, requestedBy: string, requestedByName?: string | null, createdAt: string, finishedAt?: string | null, welfareModel?: { id: string, code: string, version: number, illustrative: boolean } | null, program?: { id: string, code: string, name: string } | null, criteriaVersion?: { id: string, version: number, state: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SimulationRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SimulationRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { terms?: string | null, revisionNumber: number, rankingId: string, parametersSha256: string, error?: string | null, id: string, mark: string, kind: string, state: SimulationState, percent?: number | null, deliveryVersion?: string | null, deliveryRevision?: number | null, referenceDate: string, requestedBy: string, requestedByName?: string | null, createdAt: string, finishedAt?: string | null, comparedLists: Array<{ id: string, period: string, version: number, program?: { id: string, code: string } | null }>, report?: { program: string, mark: string, sha256: string, inCategory: number, held: number, comparedWith?: { id: string, period: string, version: number, program?: { id: string, code: string } | null } | null, outcomes: Array<{ outcome: string, people: number }>, totals: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }, cost: { amount: number, monthly: number, yearly: number, monthlyBudget?: number | null, yearlyBudget?: number | null, budget?: number | null, monthlyBefore?: number | null }, edges: Array<{ region?: string | null, quota: number, poorRecipients?: number | null, poorWaiting?: number | null, lotRecipients?: number | null, lotWaiting?: number | null }>, clauses: Array<{ code: string, sentence: string, category: boolean, among: number, blocks: number, unknown: number, alone?: number | null }>, byCity: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byKecamatan: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byKelurahan: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, bySex: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byAge: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byDesil: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }> } | null, programs: Array<{ program: string, mark: string, sha256: string, inCategory: number, held: number, comparedWith?: { id: string, period: string, version: number, program?: { id: string, code: string } | null } | null, outcomes: Array<{ outcome: string, people: number }>, totals: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }, cost: { amount: number, monthly: number, yearly: number, monthlyBudget?: number | null, yearlyBudget?: number | null, budget?: number | null, monthlyBefore?: number | null }, edges: Array<{ region?: string | null, quota: number, poorRecipients?: number | null, poorWaiting?: number | null, lotRecipients?: number | null, lotWaiting?: number | null }>, clauses: Array<{ code: string, sentence: string, category: boolean, among: number, blocks: number, unknown: number, alone?: number | null }>, byCity: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byKecamatan: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byKelurahan: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, bySex: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byAge: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }>, byDesil: Array<{ key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null }> }>, movement?: { families: number, unscored: number, notCompared: number, gates: Array<{ gate: string, applicable: boolean, passed: boolean, actual?: number | null, threshold: number }>, effective: Array<{ before?: number | null, after?: number | null, families: number, people: number }>, provincial: Array<{ before?: number | null, after?: number | null, families: number, people: number }>, effectiveByKecamatan: Array<{ key: string, label: string, higher?: number | null, lower?: number | null, same?: number | null, new?: number | null, gone?: number | null, unranked?: number | null }>, provincialByKecamatan: Array<{ key: string, label: string, higher?: number | null, lower?: number | null, same?: number | null, new?: number | null, gone?: number | null, unranked?: number | null }>, effectiveByKelurahan: Array<{ key: string, label: string, higher?: number | null, lower?: number | null, same?: number | null, new?: number | null, gone?: number | null, unranked?: number | null }>, provincialByKelurahan: Array<{ key: string, label: string, higher?: number | null, lower?: number | null, same?: number | null, new?: number | null, gone?: number | null, unranked?: number | null }> } | null, welfareModel?: { id: string, code: string, version: number, illustrative: boolean } | null, program?: { id: string, code: string, name: string } | null, criteriaVersion?: { id: string, version: number, state: string } | null }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ComparedLinePartsFragment = { key: string, label: string, first?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, second?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, difference: { within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } };

export type SimulationComparisonQueryVariables = Exact<{
  first: Scalars['ID']['input'];
  second: Scalars['ID']['input'];
}>;


export type SimulationComparisonQuery = { simulationComparison?: { mark: string, first: { revisionNumber: number, id: string, mark: string, kind: string, state: SimulationState, percent?: number | null, deliveryVersion?: string | null, deliveryRevision?: number | null, referenceDate: string, requestedBy: string, requestedByName?: string | null, createdAt: string, finishedAt?: string | null, welfareModel?: { id: string, code: string, version: number, illustrative: boolean } | null, program?: { id: string, code: string, name: string } | null, criteriaVersion?: { id: string, version: number, state: string } | null }, second: { revisionNumber: number, id: string, mark: string, kind: string, state: SimulationState, percent?: number | null, deliveryVersion?: string | null, deliveryRevision?: number | null, referenceDate: string, requestedBy: string, requestedByName?: string | null, createdAt: string, finishedAt?: string | null, welfareModel?: { id: string, code: string, version: number, illustrative: boolean } | null, program?: { id: string, code: string, name: string } | null, criteriaVersion?: { id: string, version: number, state: string } | null }, settings: Array<{ term: string, label: string, before: string, after: string }>, programs: Array<{ program: string, differences: { clauses: Array<{ kind: string, code: string, before?: string | null, after?: string | null }>, joined?: { before: string, after: string } | null, terms: Array<{ term: string, label: string, before: string, after: string }> }, totals: { key: string, label: string, first?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, second?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, difference: { within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } }, cost: { monthlyMore: number, yearlyMore: number, first: { amount: number, monthly: number, yearly: number, budget?: number | null }, second: { amount: number, monthly: number, yearly: number, budget?: number | null } }, byKecamatan: Array<{ key: string, label: string, first?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, second?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, difference: { within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } }>, bySex: Array<{ key: string, label: string, first?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, second?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, difference: { within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } }>, byAge: Array<{ key: string, label: string, first?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, second?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, difference: { within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } }>, byDesil: Array<{ key: string, label: string, first?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, second?: { key: string, label: string, within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } | null, difference: { within?: number | null, reached?: number | null, coverage?: number | null, recipients?: number | null, waiting?: number | null, joined?: number | null, stayed?: number | null, left?: number | null } }> }> } | null };

export type CriteriaToTryQueryVariables = Exact<{
  program: Scalars['ID']['input'];
}>;


export type CriteriaToTryQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { code: string, terms?: string | null, id: string, criteriaVersions: Array<{ id: string, version: number, state: string, effectiveFrom: string }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type StartSimulationMutationVariables = Exact<{
  input: StartSimulationInput;
}>;


export type StartSimulationMutation = { startSimulation: { simulation?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type CancelSimulationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CancelSimulationMutation = { cancelSimulation: { simulation?: { id: string, state: SimulationState } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type WelfareModelPartsFragment = { id: string, code: string, version: number, label: string, unit: string, basis: string, state: string, illustrative: boolean, effectiveFrom: string, createdBy: string, decidedBy?: string | null, decidedAt?: string | null, sha256: string };

export type WelfareModelPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type WelfareModelPageQuery = { welfareModels: { edges: Array<{ node: { id: string, code: string, version: number, label: string, unit: string, basis: string, state: string, illustrative: boolean, effectiveFrom: string, createdBy: string, decidedBy?: string | null, decidedAt?: string | null, sha256: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type WelfareModelRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WelfareModelRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { provenance: string, document?: string | null, id: string, code: string, version: number, label: string, unit: string, basis: string, state: string, illustrative: boolean, effectiveFrom: string, createdBy: string, decidedBy?: string | null, decidedAt?: string | null, sha256: string }
    | { id: string }
   | null };

export type ImportWelfareModelMutationVariables = Exact<{
  input: ImportWelfareModelInput;
}>;


export type ImportWelfareModelMutation = { importWelfareModel: { welfareModel?: { id: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type DecideWelfareModelMutationVariables = Exact<{
  input: DecideWelfareModelInput;
}>;


export type DecideWelfareModelMutation = { decideWelfareModel: { welfareModel?: { id: string, state: string } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type WorklistItemFieldsFragment = { id: string, rw?: number | null, rt?: number | null, state: WorklistState, stateLabel: string, mine: boolean, openedOn: string, ageDays: number, outcome?: WorklistOutcome | null, outcomeLabel?: string | null, closedCause?: WorklistCause | null, closedAt?: string | null, region?: { id: string, code: string, name: string } | null, reasons: Array<{ code: WorklistReasonCode, text: string }>, assignee?: { id: string, name: string } | null, resident?: { id: string, name: string, age?: number | null } | null, program?: { id: string, code: string, name: string } | null };

export type WorklistPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorklistFilter>;
}>;


export type WorklistPageQuery = { worklist: { edges: Array<{ node: { id: string, rw?: number | null, rt?: number | null, state: WorklistState, stateLabel: string, mine: boolean, openedOn: string, ageDays: number, outcome?: WorklistOutcome | null, outcomeLabel?: string | null, closedCause?: WorklistCause | null, closedAt?: string | null, region?: { id: string, code: string, name: string } | null, reasons: Array<{ code: WorklistReasonCode, text: string }>, assignee?: { id: string, name: string } | null, resident?: { id: string, name: string, age?: number | null } | null, program?: { id: string, code: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type WorklistRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WorklistRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { openedAt: string, openedCause: WorklistCause, earlierId?: string | null, id: string, rw?: number | null, rt?: number | null, state: WorklistState, stateLabel: string, mine: boolean, openedOn: string, ageDays: number, outcome?: WorklistOutcome | null, outcomeLabel?: string | null, closedCause?: WorklistCause | null, closedAt?: string | null, resident?: { id: string, name: string, age?: number | null, family?: { id: string } | null } | null, decision?: { id: string, reference: string, outcome: DecisionOutcome, sentence: string, desilUsed?: number | null } | null, steps: Array<{ step: WorklistStepKind, label: string, at: string, actorKind: string, actorId: string, actorName?: string | null, before?: string | null, after?: string | null, note?: string | null }>, candidates: Array<{ id: string, name: string }>, region?: { id: string, code: string, name: string } | null, reasons: Array<{ code: WorklistReasonCode, text: string }>, assignee?: { id: string, name: string } | null, program?: { id: string, code: string, name: string } | null }
   | null };

export type DashboardWorklistQueryVariables = Exact<{
  level: RegionLevel;
}>;


export type DashboardWorklistQuery = { worklistCounts: { cases: number, byReason: Array<{ cases: number, reason: { code: WorklistReasonCode, text: string } }>, byRegion: Array<{ cases: number, region?: { id: string, code: string, name: string } | null }> } };

export type AssignWorklistItemMutationVariables = Exact<{
  input: AssignWorklistItemInput;
}>;


export type AssignWorklistItemMutation = { assignWorklistItem: { item?: { id: string, rw?: number | null, rt?: number | null, state: WorklistState, stateLabel: string, mine: boolean, openedOn: string, ageDays: number, outcome?: WorklistOutcome | null, outcomeLabel?: string | null, closedCause?: WorklistCause | null, closedAt?: string | null, region?: { id: string, code: string, name: string } | null, reasons: Array<{ code: WorklistReasonCode, text: string }>, assignee?: { id: string, name: string } | null, resident?: { id: string, name: string, age?: number | null } | null, program?: { id: string, code: string, name: string } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export type NoteWorklistItemMutationVariables = Exact<{
  input: NoteWorklistItemInput;
}>;


export type NoteWorklistItemMutation = { noteWorklistItem: { item?: { id: string, rw?: number | null, rt?: number | null, state: WorklistState, stateLabel: string, mine: boolean, openedOn: string, ageDays: number, outcome?: WorklistOutcome | null, outcomeLabel?: string | null, closedCause?: WorklistCause | null, closedAt?: string | null, region?: { id: string, code: string, name: string } | null, reasons: Array<{ code: WorklistReasonCode, text: string }>, assignee?: { id: string, name: string } | null, resident?: { id: string, name: string, age?: number | null } | null, program?: { id: string, code: string, name: string } | null } | null, userErrors: Array<{ field?: string | null, code: string, message: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ConflictSidePartsFragmentDoc = new TypedDocumentString(`
    fragment ConflictSideParts on ConflictSide {
  value
  text
  source
  observedOn
  verifiedBy
}
    `, {"fragmentName":"ConflictSideParts"}) as unknown as TypedDocumentString<ConflictSidePartsFragment, unknown>;
export const FactConflictPartsFragmentDoc = new TypedDocumentString(`
    fragment FactConflictParts on FactConflict {
  id
  state
  stateLabel
  fact
  label
  subject
  region {
    id
    name
  }
  family {
    id
    head {
      id
      name
    }
  }
  resident {
    id
    name
  }
  baseText
  corrected {
    ...ConflictSideParts
  }
  delivered {
    ...ConflictSideParts
  }
  winner
  winnerLabel
  current
  currentText
  underWay {
    id
    number
    stateLabel
  }
  mayKeep
  outcomeLabel
  closedAt
  closedByName
  closedReason
  closedByCorrection {
    id
    number
  }
}
    fragment ConflictSideParts on ConflictSide {
  value
  text
  source
  observedOn
  verifiedBy
}`, {"fragmentName":"FactConflictParts"}) as unknown as TypedDocumentString<FactConflictPartsFragment, unknown>;
export const CorrectionRowFragmentDoc = new TypedDocumentString(`
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
    `, {"fragmentName":"CorrectionRow"}) as unknown as TypedDocumentString<CorrectionRowFragment, unknown>;
export const CorrectionLinePartsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
    `, {"fragmentName":"CorrectionLineParts"}) as unknown as TypedDocumentString<CorrectionLinePartsFragment, unknown>;
export const HouseholdPartsFragmentDoc = new TypedDocumentString(`
    fragment HouseholdParts on Household {
  family {
    id
    head {
      id
      name
    }
  }
  isNew
  people {
    subject
    name
    before {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
    after {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
  }
}
    `, {"fragmentName":"HouseholdParts"}) as unknown as TypedDocumentString<HouseholdPartsFragment, unknown>;
export const EvidencePartsFragmentDoc = new TypedDocumentString(`
    fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
    `, {"fragmentName":"EvidenceParts"}) as unknown as TypedDocumentString<EvidencePartsFragment, unknown>;
export const CorrectionDraftPartsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionDraftParts on Correction {
  ...CorrectionRow
  channel
  letterNumber
  minutesNumber
  observedOn
  reason
  lines {
    ...CorrectionLineParts
  }
  households {
    ...HouseholdParts
  }
  evidence {
    ...EvidenceParts
  }
  alsoOpen {
    id
    number
    facts
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
fragment HouseholdParts on Household {
  family {
    id
    head {
      id
      name
    }
  }
  isNew
  people {
    subject
    name
    before {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
    after {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}`, {"fragmentName":"CorrectionDraftParts"}) as unknown as TypedDocumentString<CorrectionDraftPartsFragment, unknown>;
export const CorrectionPartsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionParts on Correction {
  ...CorrectionDraftParts
  remarks
  proposerId
  verifierId
  approverId
  appliedRevision
  cutOff
  receipt {
    number
    date
    deadline
    status
    sentence
  }
  judgements {
    judgement
    label
    reason
    actorKind
    actorId
    actorName
    afterEffect
    at
  }
  steps {
    state
    stateLabel
    at
    actorKind
    actorId
    actorName
    reason
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
fragment HouseholdParts on Household {
  family {
    id
    head {
      id
      name
    }
  }
  isNew
  people {
    subject
    name
    before {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
    after {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
fragment CorrectionDraftParts on Correction {
  ...CorrectionRow
  channel
  letterNumber
  minutesNumber
  observedOn
  reason
  lines {
    ...CorrectionLineParts
  }
  households {
    ...HouseholdParts
  }
  evidence {
    ...EvidenceParts
  }
  alsoOpen {
    id
    number
    facts
  }
}`, {"fragmentName":"CorrectionParts"}) as unknown as TypedDocumentString<CorrectionPartsFragment, unknown>;
export const CounterPartsFragmentDoc = new TypedDocumentString(`
    fragment CounterParts on Counter {
  purpose
  until
}
    `, {"fragmentName":"CounterParts"}) as unknown as TypedDocumentString<CounterPartsFragment, unknown>;
export const RecordedFactPartsFragmentDoc = new TypedDocumentString(`
    fragment RecordedFactParts on RecordedFact {
  subject
  person
  fact
  label
  value
  text
  provenance {
    source
    observedOn
    deliveryVersion
    sinceRevision
    replaced
    reason
  }
  confirmation {
    at
    actorKind
    actorId
    actorName
  }
}
    `, {"fragmentName":"RecordedFactParts"}) as unknown as TypedDocumentString<RecordedFactPartsFragment, unknown>;
export const DashboardDraftFragmentDoc = new TypedDocumentString(`
    fragment DashboardDraft on RecipientList {
  id
  period
  version
  status
  sequence
}
    `, {"fragmentName":"DashboardDraft"}) as unknown as TypedDocumentString<DashboardDraftFragment, unknown>;
export const PagePartsFragmentDoc = new TypedDocumentString(`
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
    `, {"fragmentName":"PageParts"}) as unknown as TypedDocumentString<PagePartsFragment, unknown>;
export const RegionPathPartsFragmentDoc = new TypedDocumentString(`
    fragment RegionPathParts on Region {
  id
  code
  name
  path {
    id
    code
    name
    level
  }
}
    `, {"fragmentName":"RegionPathParts"}) as unknown as TypedDocumentString<RegionPathPartsFragment, unknown>;
export const DesilPartsFragmentDoc = new TypedDocumentString(`
    fragment DesilParts on Desil {
  effective
  provincial
  calibrated
  national
  provisional
  kind
  absence
}
    `, {"fragmentName":"DesilParts"}) as unknown as TypedDocumentString<DesilPartsFragment, unknown>;
export const IndicatorPartsFragmentDoc = new TypedDocumentString(`
    fragment IndicatorParts on Indicator {
  key
  label
  unit
  value
  text
  provenance {
    source
    observedOn
    deliveryVersion
    sinceRevision
    replaced
    reason
  }
}
    `, {"fragmentName":"IndicatorParts"}) as unknown as TypedDocumentString<IndicatorPartsFragment, unknown>;
export const RecordChangePartsFragmentDoc = new TypedDocumentString(`
    fragment RecordChangeParts on RecordChange {
  since
  at
  first
  fromOutside
  revision {
    id
    number
    kind
    reason
    actorKind
    actorId
    actorName
    deliveryVersion
    createdAt
  }
  changes {
    fact
    label
    before
    after
  }
}
    `, {"fragmentName":"RecordChangeParts"}) as unknown as TypedDocumentString<RecordChangePartsFragment, unknown>;
export const HandoverPartsFragmentDoc = new TypedDocumentString(`
    fragment HandoverParts on Handover {
  id
  number
  cutOff
  ready
  correctionCount
  rowTotal
  sha256
  bytes
  readyAt
  counts {
    state
    label
    count
  }
}
    `, {"fragmentName":"HandoverParts"}) as unknown as TypedDocumentString<HandoverPartsFragment, unknown>;
export const HandedOverPartsFragmentDoc = new TypedDocumentString(`
    fragment HandedOverParts on HandedOver {
  id
  handoverNumber
  correctionId
  correctionNumber
  region {
    id
    name
  }
  state
  stateLabel
  answeredOn
  answerNote
  reflectedIn
  followUpLabel
  followUpReason
}
    `, {"fragmentName":"HandedOverParts"}) as unknown as TypedDocumentString<HandedOverPartsFragment, unknown>;
export const IdentityFindingPartsFragmentDoc = new TypedDocumentString(`
    fragment IdentityFindingParts on IdentityFinding {
  code
  message
  mismatch
  suspends
}
    `, {"fragmentName":"IdentityFindingParts"}) as unknown as TypedDocumentString<IdentityFindingPartsFragment, unknown>;
export const IdentityCheckPartsFragmentDoc = new TypedDocumentString(`
    fragment IdentityCheckParts on IdentityCheck {
  id
  category
  categoryLabel
  finding
  basis
  documentNumber
  observedOn
  reason
  state
  mine
  proposedByName
  proposedAt
  decidedByName
  decidedAt
  decisionReason
  feedbackNumber
}
    `, {"fragmentName":"IdentityCheckParts"}) as unknown as TypedDocumentString<IdentityCheckPartsFragment, unknown>;
export const DuplicateSideFragmentDoc = new TypedDocumentString(`
    fragment DuplicateSide on Resident {
  id
  name
  nik
  birthDate
  birthPlace
  sex
  relationship
  family {
    id
    cardNumber
    address
    rw
    rt
  }
}
    `, {"fragmentName":"DuplicateSide"}) as unknown as TypedDocumentString<DuplicateSideFragment, unknown>;
export const AdoptionPartsFragmentDoc = new TypedDocumentString(`
    fragment AdoptionParts on DeliveryAdoption {
  revisionNumber
  deliveryVersion
  referenceDate
  state
  open
  proposedBy
  proposedByName
  proposedAt
  reason
  confirmedBy
  confirmedByName
  adoptedAt
  standingOrder
}
    `, {"fragmentName":"AdoptionParts"}) as unknown as TypedDocumentString<AdoptionPartsFragment, unknown>;
export const ImportPartsFragmentDoc = new TypedDocumentString(`
    fragment ImportParts on Import {
  id
  kind
  deliveryVersion
  mode
  referenceDate
  state
  phase
  percent
  etaSeconds
  fileName
  bytes
  sha256
  rowTotal
  rowAccepted
  rowWarned
  rowRejected
  commitAsked
  refusal
  revisionNumber
  createdBy
  createdByName
  createdAt
  finishedAt
}
    `, {"fragmentName":"ImportParts"}) as unknown as TypedDocumentString<ImportPartsFragment, unknown>;
export const ListPartsFragmentDoc = new TypedDocumentString(`
    fragment ListParts on RecipientList {
  id
  period
  version
  status
  createdAt
  program {
    id
    code
    name
  }
  counts {
    recipients
    waiting
    amountTotal
  }
}
    `, {"fragmentName":"ListParts"}) as unknown as TypedDocumentString<ListPartsFragment, unknown>;
export const TransitionPartsFragmentDoc = new TypedDocumentString(`
    fragment TransitionParts on ListTransition {
  state
  at
  actorKind
  actorId
  actorName
  reason
  standingOrder
}
    `, {"fragmentName":"TransitionParts"}) as unknown as TypedDocumentString<TransitionPartsFragment, unknown>;
export const GatePartsFragmentDoc = new TypedDocumentString(`
    fragment GateParts on GateResult {
  gate
  label
  actual
  threshold
  passed
  applicable
}
    `, {"fragmentName":"GateParts"}) as unknown as TypedDocumentString<GatePartsFragment, unknown>;
export const StepPartsFragmentDoc = new TypedDocumentString(`
    fragment StepParts on NightlyStep {
  step
  parts
  partsDone
  state
  phase
  rowsDone
  rowsTotal
  percent
  etaSeconds
  attempts
  result
  error
  startedAt
  finishedAt
}
    `, {"fragmentName":"StepParts"}) as unknown as TypedDocumentString<StepPartsFragment, unknown>;
export const NightPartsFragmentDoc = new TypedDocumentString(`
    fragment NightParts on NightlyRun {
  id
  runDate
  attempt
  origin
  state
  active
  reason
  requestedBy
  revisionNumber
  outcome
  summary
  percent
  createdAt
  finishedAt
  cancelRequested
}
    `, {"fragmentName":"NightParts"}) as unknown as TypedDocumentString<NightPartsFragment, unknown>;
export const RegionPartsFragmentDoc = new TypedDocumentString(`
    fragment RegionParts on Region {
  id
  code
  name
  level
}
    `, {"fragmentName":"RegionParts"}) as unknown as TypedDocumentString<RegionPartsFragment, unknown>;
export const ObjectionRowPartsFragmentDoc = new TypedDocumentString(`
    fragment ObjectionRowParts on Objection {
  id
  number
  state
  stateLabel
  reference
  groundLabel
  dueOn
  escalatedAt
  raisedAt
  mine
  region {
    ...RegionParts
  }
  resident {
    id
    name
  }
  program {
    id
    code
    name
  }
}
    fragment RegionParts on Region {
  id
  code
  name
  level
}`, {"fragmentName":"ObjectionRowParts"}) as unknown as TypedDocumentString<ObjectionRowPartsFragment, unknown>;
export const ReceiptPartsFragmentDoc = new TypedDocumentString(`
    fragment ReceiptParts on Receipt {
  record
  number
  date
  deadline
  late
  status
  sentence
}
    `, {"fragmentName":"ReceiptParts"}) as unknown as TypedDocumentString<ReceiptPartsFragment, unknown>;
export const ClausePartsFragmentDoc = new TypedDocumentString(`
    fragment ClauseParts on Clause {
  code
  sentence
  met
  blocking
  actual
  required
  source
  sourceDate
  factAge
  factAgeLimit
  correctable
  correctionChannel
  correctedBy
}
    `, {"fragmentName":"ClauseParts"}) as unknown as TypedDocumentString<ClausePartsFragment, unknown>;
export const ObjectionPartsFragmentDoc = new TypedDocumentString(`
    fragment ObjectionParts on Objection {
  ...ObjectionRowParts
  edit
  step
  statement
  channelLabel
  letterNumber
  receivedOn
  decidedAt
  mayDecide
  letterPath
  receipt {
    ...ReceiptParts
  }
  list {
    id
    period
    version
  }
  decision {
    id
    outcome
    desilUsed
    sentence
    decidedAt
    replacedAt
    clauses {
      ...ClauseParts
    }
  }
  evidence {
    ...EvidenceParts
  }
  corrections {
    id
    number
    stateLabel
    appliedRevision
  }
  steps {
    state
    stateLabel
    at
    actorKind
    actorId
    actorName
    reason
  }
  others {
    id
    number
    reference
    stateLabel
  }
}
    fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
fragment RegionParts on Region {
  id
  code
  name
  level
}
fragment ReceiptParts on Receipt {
  record
  number
  date
  deadline
  late
  status
  sentence
}
fragment ObjectionRowParts on Objection {
  id
  number
  state
  stateLabel
  reference
  groundLabel
  dueOn
  escalatedAt
  raisedAt
  mine
  region {
    ...RegionParts
  }
  resident {
    id
    name
  }
  program {
    id
    code
    name
  }
}
fragment ClauseParts on Clause {
  code
  sentence
  met
  blocking
  actual
  required
  source
  sourceDate
  factAge
  factAgeLimit
  correctable
  correctionChannel
  correctedBy
}`, {"fragmentName":"ObjectionParts"}) as unknown as TypedDocumentString<ObjectionPartsFragment, unknown>;
export const ProgramPartsFragmentDoc = new TypedDocumentString(`
    fragment ProgramParts on Program {
  id
  code
  name
  category
  amount
  quota
  quotas {
    region
    places
  }
  budget
  mode
  termsFrom
  legalReference
}
    `, {"fragmentName":"ProgramParts"}) as unknown as TypedDocumentString<ProgramPartsFragment, unknown>;
export const CriteriaVersionPartsFragmentDoc = new TypedDocumentString(`
    fragment CriteriaVersionParts on CriteriaVersion {
  id
  version
  state
  effectiveFrom
  legalReference
  proposedBy
  releasedBy
  releasedAt
  sha256
  retiredFrom
  edit
}
    `, {"fragmentName":"CriteriaVersionParts"}) as unknown as TypedDocumentString<CriteriaVersionPartsFragment, unknown>;
export const CriteriaStepPartsFragmentDoc = new TypedDocumentString(`
    fragment CriteriaStepParts on CriteriaStep {
  state
  at
  actorKind
  actorId
  actorName
  reason
}
    `, {"fragmentName":"CriteriaStepParts"}) as unknown as TypedDocumentString<CriteriaStepPartsFragment, unknown>;
export const EstimatedFragmentDoc = new TypedDocumentString(`
    fragment Estimated on SampleEstimate {
  people
  margin
}
    `, {"fragmentName":"Estimated"}) as unknown as TypedDocumentString<EstimatedFragment, unknown>;
export const RankingPartsFragmentDoc = new TypedDocumentString(`
    fragment RankingParts on Ranking {
  id
  basis
  families
  unscored
  unscoredShare
  totalWeight
  revisionNumber
  publishedAt
  calibratedFromDeliveries
  model {
    id
    code
    version
    label
    illustrative
    unit
    provenance
  }
}
    `, {"fragmentName":"RankingParts"}) as unknown as TypedDocumentString<RankingPartsFragment, unknown>;
export const ResidentRowPartsFragmentDoc = new TypedDocumentString(`
    fragment ResidentRowParts on Resident {
  id
  name
  nik
  sex
  birthDate
  age
  relationship
  absent
  region {
    ...RegionParts
  }
  identity {
    matched
    suspended
  }
}
    fragment RegionParts on Region {
  id
  code
  name
  level
}`, {"fragmentName":"ResidentRowParts"}) as unknown as TypedDocumentString<ResidentRowPartsFragment, unknown>;
export const DecisionPartsFragmentDoc = new TypedDocumentString(`
    fragment DecisionParts on Decision {
  id
  reference
  outcome
  sentence
  desilUsed
  desilKind
  rank
  waitingRank
  revisionNumber
  referenceDate
  decidedAt
  program {
    id
    code
    name
  }
  excludedBy {
    id
    code
    name
  }
  ranking {
    id
    publishedAt
  }
  desilReason {
    provisional
    national
    sentence
    correctionReach
  }
  identity {
    matched
    suspended
    findings {
      code
      message
      mismatch
      suspends
    }
  }
  unlistedSentence
  placement {
    standing
    sentence
    position
    quota
    quotaRegion
    divided
    recipients
    waiting
    list {
      id
      period
      version
    }
    tie {
      lot
      people
      placed
      more
      atEdge
    }
  }
  welfare {
    score
    percentile
    ranking {
      id
      model {
        id
        document
      }
    }
    contributions(strongest: 5) {
      indicator
      label
      text
      points
    }
  }
  criteriaVersion {
    id
    version
  }
  clauses {
    ...ClauseParts
  }
  history {
    outcome
    desilUsed
    blocking
    because
    changed {
      code
      required
      before
      after
    }
    referenceDate
    decidedAt
    replacedAt
  }
}
    fragment ClauseParts on Clause {
  code
  sentence
  met
  blocking
  actual
  required
  source
  sourceDate
  factAge
  factAgeLimit
  correctable
  correctionChannel
  correctedBy
}`, {"fragmentName":"DecisionParts"}) as unknown as TypedDocumentString<DecisionPartsFragment, unknown>;
export const ViewerPartsFragmentDoc = new TypedDocumentString(`
    fragment ViewerParts on Viewer {
  kind
  actorId
  name
  role
  regions {
    id
    code
    level
    name
  }
  permissions
  purposes
  locale
  mode
  expiresAt
}
    `, {"fragmentName":"ViewerParts"}) as unknown as TypedDocumentString<ViewerPartsFragment, unknown>;
export const SimulationPartsFragmentDoc = new TypedDocumentString(`
    fragment SimulationParts on Simulation {
  id
  mark
  kind
  state
  percent
  deliveryVersion
  deliveryRevision
  welfareModel {
    id
    code
    version
    illustrative
  }
  referenceDate
  requestedBy
  requestedByName
  createdAt
  finishedAt
  program {
    id
    code
    name
  }
  criteriaVersion {
    id
    version
    state
  }
}
    `, {"fragmentName":"SimulationParts"}) as unknown as TypedDocumentString<SimulationPartsFragment, unknown>;
export const ComparedListPartsFragmentDoc = new TypedDocumentString(`
    fragment ComparedListParts on RecipientList {
  id
  period
  version
  program {
    id
    code
  }
}
    `, {"fragmentName":"ComparedListParts"}) as unknown as TypedDocumentString<ComparedListPartsFragment, unknown>;
export const SimulationLinePartsFragmentDoc = new TypedDocumentString(`
    fragment SimulationLineParts on SimulationLine {
  key
  label
  within
  reached
  coverage
  recipients
  waiting
  joined
  stayed
  left
}
    `, {"fragmentName":"SimulationLineParts"}) as unknown as TypedDocumentString<SimulationLinePartsFragment, unknown>;
export const SimulationReportPartsFragmentDoc = new TypedDocumentString(`
    fragment SimulationReportParts on SimulationReport {
  program
  mark
  sha256
  comparedWith {
    ...ComparedListParts
  }
  inCategory
  outcomes {
    outcome
    people
  }
  held
  totals {
    ...SimulationLineParts
  }
  cost {
    amount
    monthly
    yearly
    monthlyBudget
    yearlyBudget
    budget
    monthlyBefore
  }
  edges {
    region
    quota
    poorRecipients
    poorWaiting
    lotRecipients
    lotWaiting
  }
  clauses {
    code
    sentence
    category
    among
    blocks
    unknown
    alone
  }
  byCity: byRegion(level: CITY) {
    ...SimulationLineParts
  }
  byKecamatan: byRegion(level: KECAMATAN) {
    ...SimulationLineParts
  }
  byKelurahan: byRegion(level: KELURAHAN) {
    ...SimulationLineParts
  }
  bySex {
    ...SimulationLineParts
  }
  byAge {
    ...SimulationLineParts
  }
  byDesil {
    ...SimulationLineParts
  }
}
    fragment ComparedListParts on RecipientList {
  id
  period
  version
  program {
    id
    code
  }
}
fragment SimulationLineParts on SimulationLine {
  key
  label
  within
  reached
  coverage
  recipients
  waiting
  joined
  stayed
  left
}`, {"fragmentName":"SimulationReportParts"}) as unknown as TypedDocumentString<SimulationReportPartsFragment, unknown>;
export const MovementCellPartsFragmentDoc = new TypedDocumentString(`
    fragment MovementCellParts on MovementCell {
  before
  after
  families
  people
}
    `, {"fragmentName":"MovementCellParts"}) as unknown as TypedDocumentString<MovementCellPartsFragment, unknown>;
export const MovementLinePartsFragmentDoc = new TypedDocumentString(`
    fragment MovementLineParts on MovementLine {
  key
  label
  higher
  lower
  same
  new
  gone
  unranked
}
    `, {"fragmentName":"MovementLineParts"}) as unknown as TypedDocumentString<MovementLinePartsFragment, unknown>;
export const ComparedLinePartsFragmentDoc = new TypedDocumentString(`
    fragment ComparedLineParts on ComparedLine {
  key
  label
  first {
    ...SimulationLineParts
  }
  second {
    ...SimulationLineParts
  }
  difference {
    within
    reached
    coverage
    recipients
    waiting
    joined
    stayed
    left
  }
}
    fragment SimulationLineParts on SimulationLine {
  key
  label
  within
  reached
  coverage
  recipients
  waiting
  joined
  stayed
  left
}`, {"fragmentName":"ComparedLineParts"}) as unknown as TypedDocumentString<ComparedLinePartsFragment, unknown>;
export const WelfareModelPartsFragmentDoc = new TypedDocumentString(`
    fragment WelfareModelParts on WelfareModel {
  id
  code
  version
  label
  unit
  basis
  state
  illustrative
  effectiveFrom
  createdBy
  decidedBy
  decidedAt
  sha256
}
    `, {"fragmentName":"WelfareModelParts"}) as unknown as TypedDocumentString<WelfareModelPartsFragment, unknown>;
export const WorklistItemFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorklistItemFields on WorklistItem {
  id
  region {
    id
    code
    name
  }
  rw
  rt
  reasons {
    code
    text
  }
  state
  stateLabel
  assignee {
    id
    name
  }
  mine
  openedOn
  ageDays
  outcome
  outcomeLabel
  closedCause
  closedAt
  resident {
    id
    name
    age
  }
  program {
    id
    code
    name
  }
}
    `, {"fragmentName":"WorklistItemFields"}) as unknown as TypedDocumentString<WorklistItemFieldsFragment, unknown>;
export const AuditPageDocument = new TypedDocumentString(`
    query AuditPage($first: Int!, $after: String, $filter: AuditFilter) {
  auditEvents(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        id
        number
        at
        actorKind
        actorId
        actorName
        action
        reason
        purpose
        changeCount
        revisionNumber
        subject {
          kind
          id
          nodeId
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<AuditPageQuery, AuditPageQueryVariables>;
export const AuditRecordDocument = new TypedDocumentString(`
    query AuditRecord($id: ID!) {
  node(id: $id) {
    id
    ... on AuditEvent {
      number
      at
      actorKind
      actorId
      actorName
      action
      reason
      purpose
      requestId
      changeCount
      changeDigest
      revisionNumber
      before
      after
      subject {
        kind
        id
        nodeId
      }
      subjects {
        kind
        id
        nodeId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditRecordQuery, AuditRecordQueryVariables>;
export const FactConflictPageDocument = new TypedDocumentString(`
    query FactConflictPage($first: Int!, $after: String, $filter: FactConflictFilter) {
  factConflicts(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        ...FactConflictParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment ConflictSideParts on ConflictSide {
  value
  text
  source
  observedOn
  verifiedBy
}
fragment FactConflictParts on FactConflict {
  id
  state
  stateLabel
  fact
  label
  subject
  region {
    id
    name
  }
  family {
    id
    head {
      id
      name
    }
  }
  resident {
    id
    name
  }
  baseText
  corrected {
    ...ConflictSideParts
  }
  delivered {
    ...ConflictSideParts
  }
  winner
  winnerLabel
  current
  currentText
  underWay {
    id
    number
    stateLabel
  }
  mayKeep
  outcomeLabel
  closedAt
  closedByName
  closedReason
  closedByCorrection {
    id
    number
  }
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<FactConflictPageQuery, FactConflictPageQueryVariables>;
export const KeepValueDocument = new TypedDocumentString(`
    mutation KeepValue($input: KeepValueInput!) {
  keepValue(input: $input) {
    conflict {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<KeepValueMutation, KeepValueMutationVariables>;
export const ProposeOtherValueDocument = new TypedDocumentString(`
    mutation ProposeOtherValue($input: ProposeCorrectionInput!) {
  proposeCorrection(input: $input) {
    correction {
      id
      number
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeOtherValueMutation, ProposeOtherValueMutationVariables>;
export const CorrectionPageDocument = new TypedDocumentString(`
    query CorrectionPage($first: Int!, $after: String, $filter: CorrectionFilter) {
  corrections(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        ...CorrectionRow
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<CorrectionPageQuery, CorrectionPageQueryVariables>;
export const DraftsToSendDocument = new TypedDocumentString(`
    query DraftsToSend($first: Int!) {
  corrections(first: $first, filter: {mine: true, state: DRAFT}) {
    edges {
      node {
        ...CorrectionRow
        minutesNumber
        lines {
          ...CorrectionLineParts
        }
        evidence {
          id
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<DraftsToSendQuery, DraftsToSendQueryVariables>;
export const CorrectionRecordDocument = new TypedDocumentString(`
    query CorrectionRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Correction {
      ...CorrectionParts
      handedOver {
        ...HandedOverParts
      }
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
fragment HouseholdParts on Household {
  family {
    id
    head {
      id
      name
    }
  }
  isNew
  people {
    subject
    name
    before {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
    after {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
fragment CorrectionDraftParts on Correction {
  ...CorrectionRow
  channel
  letterNumber
  minutesNumber
  observedOn
  reason
  lines {
    ...CorrectionLineParts
  }
  households {
    ...HouseholdParts
  }
  evidence {
    ...EvidenceParts
  }
  alsoOpen {
    id
    number
    facts
  }
}
fragment CorrectionParts on Correction {
  ...CorrectionDraftParts
  remarks
  proposerId
  verifierId
  approverId
  appliedRevision
  cutOff
  receipt {
    number
    date
    deadline
    status
    sentence
  }
  judgements {
    judgement
    label
    reason
    actorKind
    actorId
    actorName
    afterEffect
    at
  }
  steps {
    state
    stateLabel
    at
    actorKind
    actorId
    actorName
    reason
  }
}
fragment HandedOverParts on HandedOver {
  id
  handoverNumber
  correctionId
  correctionNumber
  region {
    id
    name
  }
  state
  stateLabel
  answeredOn
  answerNote
  reflectedIn
  followUpLabel
  followUpReason
}`) as unknown as TypedDocumentString<CorrectionRecordQuery, CorrectionRecordQueryVariables>;
export const CorrectionInboxDocument = new TypedDocumentString(`
    query CorrectionInbox {
  correctionInbox {
    waitingForMe
    drafts
    escalated
    toConfirm
    most
  }
}
    `) as unknown as TypedDocumentString<CorrectionInboxQuery, CorrectionInboxQueryVariables>;
export const CorrectionDraftDocument = new TypedDocumentString(`
    query CorrectionDraft($id: ID!) {
  node(id: $id) {
    id
    ... on Correction {
      ...CorrectionDraftParts
      steps {
        state
        reason
      }
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
fragment HouseholdParts on Household {
  family {
    id
    head {
      id
      name
    }
  }
  isNew
  people {
    subject
    name
    before {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
    after {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
fragment CorrectionDraftParts on Correction {
  ...CorrectionRow
  channel
  letterNumber
  minutesNumber
  observedOn
  reason
  lines {
    ...CorrectionLineParts
  }
  households {
    ...HouseholdParts
  }
  evidence {
    ...EvidenceParts
  }
  alsoOpen {
    id
    number
    facts
  }
}`) as unknown as TypedDocumentString<CorrectionDraftQuery, CorrectionDraftQueryVariables>;
export const SaveCorrectionDraftDocument = new TypedDocumentString(`
    mutation SaveCorrectionDraft($input: ProposeCorrectionInput!) {
  proposeCorrection(input: $input) {
    correction {
      ...CorrectionDraftParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
fragment HouseholdParts on Household {
  family {
    id
    head {
      id
      name
    }
  }
  isNew
  people {
    subject
    name
    before {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
    after {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
fragment CorrectionDraftParts on Correction {
  ...CorrectionRow
  channel
  letterNumber
  minutesNumber
  observedOn
  reason
  lines {
    ...CorrectionLineParts
  }
  households {
    ...HouseholdParts
  }
  evidence {
    ...EvidenceParts
  }
  alsoOpen {
    id
    number
    facts
  }
}`) as unknown as TypedDocumentString<SaveCorrectionDraftMutation, SaveCorrectionDraftMutationVariables>;
export const AttachEvidenceDocument = new TypedDocumentString(`
    mutation AttachEvidence($input: AttachEvidenceInput!) {
  attachEvidence(input: $input) {
    correction {
      ...CorrectionDraftParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
fragment HouseholdParts on Household {
  family {
    id
    head {
      id
      name
    }
  }
  isNew
  people {
    subject
    name
    before {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
    after {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
fragment CorrectionDraftParts on Correction {
  ...CorrectionRow
  channel
  letterNumber
  minutesNumber
  observedOn
  reason
  lines {
    ...CorrectionLineParts
  }
  households {
    ...HouseholdParts
  }
  evidence {
    ...EvidenceParts
  }
  alsoOpen {
    id
    number
    facts
  }
}`) as unknown as TypedDocumentString<AttachEvidenceMutation, AttachEvidenceMutationVariables>;
export const DetachEvidenceDocument = new TypedDocumentString(`
    mutation DetachEvidence($input: DetachEvidenceInput!) {
  detachEvidence(input: $input) {
    correction {
      ...CorrectionDraftParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}
fragment CorrectionLineParts on CorrectionLine {
  subject
  resident {
    id
    name
  }
  fact
  label
  base
  baseText
  value
  valueText
  current
  currentText
  stale
}
fragment HouseholdParts on Household {
  family {
    id
    head {
      id
      name
    }
  }
  isNew
  people {
    subject
    name
    before {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
    after {
      relationship
      relationshipText
      presence
      presenceText
      counted
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
fragment CorrectionDraftParts on Correction {
  ...CorrectionRow
  channel
  letterNumber
  minutesNumber
  observedOn
  reason
  lines {
    ...CorrectionLineParts
  }
  households {
    ...HouseholdParts
  }
  evidence {
    ...EvidenceParts
  }
  alsoOpen {
    id
    number
    facts
  }
}`) as unknown as TypedDocumentString<DetachEvidenceMutation, DetachEvidenceMutationVariables>;
export const SubmitCorrectionDocument = new TypedDocumentString(`
    mutation SubmitCorrection($input: SubmitCorrectionInput!) {
  submitCorrection(input: $input) {
    correction {
      ...CorrectionRow
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}`) as unknown as TypedDocumentString<SubmitCorrectionMutation, SubmitCorrectionMutationVariables>;
export const WithdrawCorrectionDocument = new TypedDocumentString(`
    mutation WithdrawCorrection($input: WithdrawCorrectionInput!) {
  withdrawCorrection(input: $input) {
    correction {
      ...CorrectionRow
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}`) as unknown as TypedDocumentString<WithdrawCorrectionMutation, WithdrawCorrectionMutationVariables>;
export const VerifyCorrectionDocument = new TypedDocumentString(`
    mutation VerifyCorrection($input: VerifyCorrectionInput!) {
  verifyCorrection(input: $input) {
    correction {
      ...CorrectionRow
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}`) as unknown as TypedDocumentString<VerifyCorrectionMutation, VerifyCorrectionMutationVariables>;
export const DecideCorrectionDocument = new TypedDocumentString(`
    mutation DecideCorrection($input: DecideCorrectionInput!) {
  decideCorrection(input: $input) {
    correction {
      ...CorrectionRow
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}`) as unknown as TypedDocumentString<DecideCorrectionMutation, DecideCorrectionMutationVariables>;
export const ConfirmTransferDocument = new TypedDocumentString(`
    mutation ConfirmTransfer($input: ConfirmTransferInput!) {
  confirmTransfer(input: $input) {
    correction {
      ...CorrectionRow
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CorrectionRow on Correction {
  id
  number
  state
  stateLabel
  step
  edit
  mine
  region {
    id
    code
    name
  }
  otherRegion {
    id
    code
    name
  }
  confirmerId
  family {
    id
    head {
      id
      name
    }
  }
  basis
  createdAt
  submittedAt
  dueOn
  escalatedAt
}`) as unknown as TypedDocumentString<ConfirmTransferMutation, ConfirmTransferMutationVariables>;
export const CorrectionEffectDocument = new TypedDocumentString(`
    query CorrectionEffect($id: ID!) {
  node(id: $id) {
    id
    ... on Correction {
      effect {
        before {
          ...DesilParts
        }
        after {
          ...DesilParts
        }
        scoreBefore
        scoreAfter
        members {
          resident {
            id
            name
          }
          program {
            id
            code
            name
          }
          effect
          before
          after
          clauses {
            code
            required
            before
            after
          }
        }
        displaced {
          cutPoint
          direction
          families
        }
        contributions {
          indicator
          label
          before
          after
        }
      }
    }
  }
}
    fragment DesilParts on Desil {
  effective
  provincial
  calibrated
  national
  provisional
  kind
  absence
}`) as unknown as TypedDocumentString<CorrectionEffectQuery, CorrectionEffectQueryVariables>;
export const OpenCounterOfViewerDocument = new TypedDocumentString(`
    query OpenCounterOfViewer {
  viewer {
    actorId
    counter {
      ...CounterParts
    }
  }
}
    fragment CounterParts on Counter {
  purpose
  until
}`) as unknown as TypedDocumentString<OpenCounterOfViewerQuery, OpenCounterOfViewerQueryVariables>;
export const OpenCounterDocument = new TypedDocumentString(`
    mutation OpenCounter($input: OpenCounterInput!) {
  openCounter(input: $input) {
    counter {
      ...CounterParts
    }
    ended {
      ...CounterParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CounterParts on Counter {
  purpose
  until
}`) as unknown as TypedDocumentString<OpenCounterMutation, OpenCounterMutationVariables>;
export const CloseCounterDocument = new TypedDocumentString(`
    mutation CloseCounter {
  closeCounter {
    counter {
      ...CounterParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment CounterParts on Counter {
  purpose
  until
}`) as unknown as TypedDocumentString<CloseCounterMutation, CloseCounterMutationVariables>;
export const PresenceCheckDocument = new TypedDocumentString(`
    query PresenceCheck($nik: Nik!, $birthDate: Date!, $name: String!) {
  presence(nik: $nik, birthDate: $birthDate, name: $name) {
    answer
    sentence
    nextStep
    familyId
    region {
      ...RegionPathParts
    }
  }
}
    fragment RegionPathParts on Region {
  id
  code
  name
  path {
    id
    code
    name
    level
  }
}`) as unknown as TypedDocumentString<PresenceCheckQuery, PresenceCheckQueryVariables>;
export const FamilyToCompareDocument = new TypedDocumentString(`
    query FamilyToCompare($id: ID!) {
  node(id: $id) {
    id
    ... on Family {
      head {
        id
        name
      }
      region {
        ...RegionPathParts
      }
      absent
      recordedFacts {
        ...RecordedFactParts
      }
    }
  }
}
    fragment RecordedFactParts on RecordedFact {
  subject
  person
  fact
  label
  value
  text
  provenance {
    source
    observedOn
    deliveryVersion
    sinceRevision
    replaced
    reason
  }
  confirmation {
    at
    actorKind
    actorId
    actorName
  }
}
fragment RegionPathParts on Region {
  id
  code
  name
  path {
    id
    code
    name
    level
  }
}`) as unknown as TypedDocumentString<FamilyToCompareQuery, FamilyToCompareQueryVariables>;
export const OwnDraftsOfFamilyDocument = new TypedDocumentString(`
    query OwnDraftsOfFamily($family: ID!) {
  corrections(first: 20, filter: {family: $family}) {
    edges {
      node {
        id
        number
        state
        mine
        edit
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnDraftsOfFamilyQuery, OwnDraftsOfFamilyQueryVariables>;
export const ConfirmFactsDocument = new TypedDocumentString(`
    mutation ConfirmFacts($input: ConfirmFactsInput!) {
  confirmFacts(input: $input) {
    confirmed
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmFactsMutation, ConfirmFactsMutationVariables>;
export const ProposeComparedFactsDocument = new TypedDocumentString(`
    mutation ProposeComparedFacts($input: ProposeCorrectionInput!) {
  proposeCorrection(input: $input) {
    correction {
      id
      number
      edit
      lines {
        subject
        fact
        label
        baseText
        valueText
      }
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeComparedFactsMutation, ProposeComparedFactsMutationVariables>;
export const BeginTransferDocument = new TypedDocumentString(`
    mutation BeginTransfer($input: BeginTransferInput!) {
  beginTransfer(input: $input) {
    correction {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BeginTransferMutation, BeginTransferMutationVariables>;
export const BeginNewFamilyDocument = new TypedDocumentString(`
    mutation BeginNewFamily($input: BeginNewFamilyInput!) {
  beginNewFamily(input: $input) {
    correction {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BeginNewFamilyMutation, BeginNewFamilyMutationVariables>;
export const PeopleToJoinDocument = new TypedDocumentString(`
    query PeopleToJoin($filter: ResidentFilter!) {
  residents(first: 10, filter: $filter) {
    edges {
      node {
        id
        name
        birthDate
        absent
        region {
          id
          name
        }
        family {
          id
          head {
            id
            name
          }
          members {
            id
            name
            relationship
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleToJoinQuery, PeopleToJoinQueryVariables>;
export const ProgramCoverageDocument = new TypedDocumentString(`
    query ProgramCoverage($program: String!) {
  coverage(program: $program, level: KECAMATAN) {
    key
    label
    within
    recipients
    coverage
  }
}
    `) as unknown as TypedDocumentString<ProgramCoverageQuery, ProgramCoverageQueryVariables>;
export const DashboardRankingDocument = new TypedDocumentString(`
    query DashboardRanking {
  currentRanking {
    id
    publishedAt
    basis
    families
    unscored
    unscoredShare
    calibratedFromDeliveries
    revisionNumber
    model {
      code
      version
      label
      illustrative
    }
    desilCounts {
      desil
      families
      persons
      calibratedFamilies
      calibratedPersons
      nationalFamilies
      nationalPersons
    }
  }
}
    `) as unknown as TypedDocumentString<DashboardRankingQuery, DashboardRankingQueryVariables>;
export const DashboardProgramsDocument = new TypedDocumentString(`
    query DashboardPrograms {
  programs(first: 20) {
    edges {
      node {
        id
        code
        name
        amount
        mode
        prepared: latestList(status: PREPARED) {
          ...DashboardDraft
        }
        submitted: latestList(status: SUBMITTED) {
          ...DashboardDraft
        }
        approved: latestList(status: APPROVED) {
          ...DashboardDraft
        }
        latestList {
          id
          sequence
          period
          version
          status
          createdAt
          counts {
            recipients
            waiting
            amountTotal
          }
          diff {
            joined
            left
            previousPeriod
            previousVersion
          }
        }
      }
    }
  }
}
    fragment DashboardDraft on RecipientList {
  id
  period
  version
  status
  sequence
}`) as unknown as TypedDocumentString<DashboardProgramsQuery, DashboardProgramsQueryVariables>;
export const DashboardSourcesDocument = new TypedDocumentString(`
    query DashboardSources {
  imports(first: 50) {
    edges {
      node {
        id
        kind
        deliveryVersion
        referenceDate
        state
        createdAt
        finishedAt
        rowAccepted
        rowRejected
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DashboardSourcesQuery, DashboardSourcesQueryVariables>;
export const FamilyPageDocument = new TypedDocumentString(`
    query FamilyPage($first: Int!, $after: String, $filter: FamilyFilter) {
  families(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        id
        cardNumber
        rt
        rw
        address
        memberCount
        absent
        deliveryVersion
        region {
          ...RegionParts
        }
        head {
          id
          name
        }
        welfare {
          scored
          desil {
            ...DesilParts
          }
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment RegionParts on Region {
  id
  code
  name
  level
}
fragment DesilParts on Desil {
  effective
  provincial
  calibrated
  national
  provisional
  kind
  absence
}`) as unknown as TypedDocumentString<FamilyPageQuery, FamilyPageQueryVariables>;
export const FamilyByCardDocument = new TypedDocumentString(`
    query FamilyByCard($cardNumber: FamilyCardNumber!) {
  family(cardNumber: $cardNumber) {
    id
  }
}
    `) as unknown as TypedDocumentString<FamilyByCardQuery, FamilyByCardQueryVariables>;
export const FamilyRecordDocument = new TypedDocumentString(`
    query FamilyRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Family {
      cardNumber
      rt
      rw
      address
      memberCount
      absent
      deliveryVersion
      referenceDate
      region {
        ...RegionPathParts
      }
      revision {
        id
        number
        kind
        createdAt
      }
      head {
        id
        name
      }
      members {
        id
        name
        nik
        sex
        birthDate
        age
        relationship
        absent
        identity {
          matched
          suspended
        }
      }
      indicators {
        ...IndicatorParts
      }
    }
  }
}
    fragment RegionPathParts on Region {
  id
  code
  name
  path {
    id
    code
    name
    level
  }
}
fragment IndicatorParts on Indicator {
  key
  label
  unit
  value
  text
  provenance {
    source
    observedOn
    deliveryVersion
    sinceRevision
    replaced
    reason
  }
}`) as unknown as TypedDocumentString<FamilyRecordQuery, FamilyRecordQueryVariables>;
export const FamilyWelfareDocument = new TypedDocumentString(`
    query FamilyWelfare($id: ID!) {
  node(id: $id) {
    id
    ... on Family {
      welfare {
        state
        scored
        score
        weight
        percentile
        desil {
          ...DesilParts
        }
        incompleteReasons {
          code
          label
        }
        contributions {
          indicator
          label
          text
          points
        }
        ranking {
          id
          revisionNumber
          publishedAt
          calibratedFromDeliveries
          model {
            id
            code
            version
            label
            unit
            illustrative
            provenance
            document
          }
        }
        history {
          since
          until
          at
          desil {
            ...DesilParts
          }
          ranking {
            id
            revisionNumber
          }
        }
      }
    }
  }
}
    fragment DesilParts on Desil {
  effective
  provincial
  calibrated
  national
  provisional
  kind
  absence
}`) as unknown as TypedDocumentString<FamilyWelfareQuery, FamilyWelfareQueryVariables>;
export const FamilyHistoryDocument = new TypedDocumentString(`
    query FamilyHistory($id: ID!) {
  node(id: $id) {
    id
    ... on Family {
      history {
        ...RecordChangeParts
      }
    }
  }
}
    fragment RecordChangeParts on RecordChange {
  since
  at
  first
  fromOutside
  revision {
    id
    number
    kind
    reason
    actorKind
    actorId
    actorName
    deliveryVersion
    createdAt
  }
  changes {
    fact
    label
    before
    after
  }
}`) as unknown as TypedDocumentString<FamilyHistoryQuery, FamilyHistoryQueryVariables>;
export const FamilyAsOfDocument = new TypedDocumentString(`
    query FamilyAsOf($id: ID!, $revision: Int!) {
  node(id: $id) {
    id
    ... on Family {
      asOf(revision: $revision) {
        since
        until
        address
        rt
        rw
        absent
        deliveryVersion
        referenceDate
        desilNational
        region {
          ...RegionParts
        }
        indicators {
          key
          label
          unit
          value
          text
        }
      }
    }
  }
}
    fragment RegionParts on Region {
  id
  code
  name
  level
}`) as unknown as TypedDocumentString<FamilyAsOfQuery, FamilyAsOfQueryVariables>;
export const UnmaskedCardNumberDocument = new TypedDocumentString(`
    query UnmaskedCardNumber($id: ID!) {
  node(id: $id) {
    id
    ... on Family {
      cardNumber
    }
  }
}
    `) as unknown as TypedDocumentString<UnmaskedCardNumberQuery, UnmaskedCardNumberQueryVariables>;
export const HandoverPageDocument = new TypedDocumentString(`
    query HandoverPage($first: Int!, $after: String) {
  handovers(first: $first, after: $after) {
    edges {
      node {
        ...HandoverParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment HandoverParts on Handover {
  id
  number
  cutOff
  ready
  correctionCount
  rowTotal
  sha256
  bytes
  readyAt
  counts {
    state
    label
    count
  }
}`) as unknown as TypedDocumentString<HandoverPageQuery, HandoverPageQueryVariables>;
export const HandoverRecordDocument = new TypedDocumentString(`
    query HandoverRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Handover {
      ...HandoverParts
    }
  }
}
    fragment HandoverParts on Handover {
  id
  number
  cutOff
  ready
  correctionCount
  rowTotal
  sha256
  bytes
  readyAt
  counts {
    state
    label
    count
  }
}`) as unknown as TypedDocumentString<HandoverRecordQuery, HandoverRecordQueryVariables>;
export const HandedOverPageDocument = new TypedDocumentString(`
    query HandedOverPage($first: Int!, $after: String, $filter: HandedOverFilter) {
  handedOver(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        ...HandedOverParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment HandedOverParts on HandedOver {
  id
  handoverNumber
  correctionId
  correctionNumber
  region {
    id
    name
  }
  state
  stateLabel
  answeredOn
  answerNote
  reflectedIn
  followUpLabel
  followUpReason
}`) as unknown as TypedDocumentString<HandedOverPageQuery, HandedOverPageQueryVariables>;
export const AnswerHandedOverDocument = new TypedDocumentString(`
    mutation AnswerHandedOver($input: AnswerHandedOverInput!) {
  answerHandedOver(input: $input) {
    item {
      id
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerHandedOverMutation, AnswerHandedOverMutationVariables>;
export const FollowUpHandedOverDocument = new TypedDocumentString(`
    mutation FollowUpHandedOver($input: FollowUpHandedOverInput!) {
  followUpHandedOver(input: $input) {
    item {
      id
      followUpLabel
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FollowUpHandedOverMutation, FollowUpHandedOverMutationVariables>;
export const AnswerHandoverFileDocument = new TypedDocumentString(`
    mutation AnswerHandoverFile($input: AnswerHandoverFileInput!) {
  answerHandoverFile(input: $input) {
    applied
    report {
      rowTotal
      rowAccepted
      rowRejected
      issues {
        line
        column
        value
        code
        severity
        message
      }
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerHandoverFileMutation, AnswerHandoverFileMutationVariables>;
export const IdentityMismatchPageDocument = new TypedDocumentString(`
    query IdentityMismatchPage($first: Int!, $after: String, $category: IdentityCategory!, $region: RegionCode) {
  identityMismatches(
    first: $first
    after: $after
    category: $category
    region: $region
  ) {
    edges {
      node {
        id
        resident {
          id
          name
          nik
          birthDate
          region {
            id
            code
            name
          }
        }
        findings {
          ...IdentityFindingParts
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment IdentityFindingParts on IdentityFinding {
  code
  message
  mismatch
  suspends
}`) as unknown as TypedDocumentString<IdentityMismatchPageQuery, IdentityMismatchPageQueryVariables>;
export const IdentityRecordPageDocument = new TypedDocumentString(`
    query IdentityRecordPage($resident: ID!) {
  identityRecord(resident: $resident) {
    id
    resident {
      id
      name
      nik
      region {
        id
        code
        name
      }
      family {
        id
      }
    }
    fields {
      field
      ours
      theirs
      agrees
      distance
      likeness
    }
    deliveryVersion
    referenceDate
    civilSince
    civilStatus
    civilStatusDate
    secondSource
    findings {
      ...IdentityFindingParts
    }
    asks
    checks {
      ...IdentityCheckParts
    }
    trace {
      since
      until
      at
      findings {
        ...IdentityFindingParts
      }
    }
  }
}
    fragment IdentityFindingParts on IdentityFinding {
  code
  message
  mismatch
  suspends
}
fragment IdentityCheckParts on IdentityCheck {
  id
  category
  categoryLabel
  finding
  basis
  documentNumber
  observedOn
  reason
  state
  mine
  proposedByName
  proposedAt
  decidedByName
  decidedAt
  decisionReason
  feedbackNumber
}`) as unknown as TypedDocumentString<IdentityRecordPageQuery, IdentityRecordPageQueryVariables>;
export const IdentityCheckPageDocument = new TypedDocumentString(`
    query IdentityCheckPage($first: Int!, $after: String, $state: IdentityCheckState!, $region: RegionCode) {
  identityChecks(first: $first, after: $after, state: $state, region: $region) {
    edges {
      node {
        ...IdentityCheckParts
        resident {
          id
          name
          region {
            id
            code
            name
          }
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment IdentityCheckParts on IdentityCheck {
  id
  category
  categoryLabel
  finding
  basis
  documentNumber
  observedOn
  reason
  state
  mine
  proposedByName
  proposedAt
  decidedByName
  decidedAt
  decisionReason
  feedbackNumber
}`) as unknown as TypedDocumentString<IdentityCheckPageQuery, IdentityCheckPageQueryVariables>;
export const CivilFeedbackPageDocument = new TypedDocumentString(`
    query CivilFeedbackPage($first: Int!, $after: String) {
  civilFeedbacks(first: $first, after: $after) {
    edges {
      node {
        id
        number
        rows
        sha256
        path
        createdByName
        createdAt
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<CivilFeedbackPageQuery, CivilFeedbackPageQueryVariables>;
export const ProposeIdentityCheckDocument = new TypedDocumentString(`
    mutation ProposeIdentityCheck($input: ProposeIdentityCheckInput!) {
  proposeIdentityCheck(input: $input) {
    check {
      ...IdentityCheckParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment IdentityCheckParts on IdentityCheck {
  id
  category
  categoryLabel
  finding
  basis
  documentNumber
  observedOn
  reason
  state
  mine
  proposedByName
  proposedAt
  decidedByName
  decidedAt
  decisionReason
  feedbackNumber
}`) as unknown as TypedDocumentString<ProposeIdentityCheckMutation, ProposeIdentityCheckMutationVariables>;
export const DecideIdentityCheckDocument = new TypedDocumentString(`
    mutation DecideIdentityCheck($input: DecideIdentityCheckInput!) {
  decideIdentityCheck(input: $input) {
    check {
      ...IdentityCheckParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment IdentityCheckParts on IdentityCheck {
  id
  category
  categoryLabel
  finding
  basis
  documentNumber
  observedOn
  reason
  state
  mine
  proposedByName
  proposedAt
  decidedByName
  decidedAt
  decisionReason
  feedbackNumber
}`) as unknown as TypedDocumentString<DecideIdentityCheckMutation, DecideIdentityCheckMutationVariables>;
export const MakeCivilFeedbackDocument = new TypedDocumentString(`
    mutation MakeCivilFeedback {
  makeCivilFeedback {
    feedback {
      id
      number
      rows
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MakeCivilFeedbackMutation, MakeCivilFeedbackMutationVariables>;
export const DuplicatePageDocument = new TypedDocumentString(`
    query DuplicatePage($first: Int!, $after: String, $state: DuplicateState!, $region: RegionCode) {
  duplicates(first: $first, after: $after, state: $state, region: $region) {
    edges {
      node {
        id
        kinds
        likeness
        state
        foundAt
        reason
        first {
          ...DuplicateSide
        }
        second {
          ...DuplicateSide
        }
        firstRegion {
          id
          name
        }
        secondRegion {
          id
          name
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment DuplicateSide on Resident {
  id
  name
  nik
  birthDate
  birthPlace
  sex
  relationship
  family {
    id
    cardNumber
    address
    rw
    rt
  }
}`) as unknown as TypedDocumentString<DuplicatePageQuery, DuplicatePageQueryVariables>;
export const KeepApartDocument = new TypedDocumentString(`
    mutation KeepApart($input: KeepApartInput!) {
  keepApart(input: $input) {
    kept
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<KeepApartMutation, KeepApartMutationVariables>;
export const NightBasisDocument = new TypedDocumentString(`
    query NightBasis {
  nightBasis {
    revisionNumber
    awaited {
      ...AdoptionParts
    }
  }
}
    fragment AdoptionParts on DeliveryAdoption {
  revisionNumber
  deliveryVersion
  referenceDate
  state
  open
  proposedBy
  proposedByName
  proposedAt
  reason
  confirmedBy
  confirmedByName
  adoptedAt
  standingOrder
}`) as unknown as TypedDocumentString<NightBasisQuery, NightBasisQueryVariables>;
export const ProposeDeliveryDocument = new TypedDocumentString(`
    mutation ProposeDelivery($input: ProposeDeliveryInput!) {
  proposeDelivery(input: $input) {
    adoption {
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeDeliveryMutation, ProposeDeliveryMutationVariables>;
export const DecideDeliveryDocument = new TypedDocumentString(`
    mutation DecideDelivery($input: DecideDeliveryInput!) {
  decideDelivery(input: $input) {
    adoption {
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideDeliveryMutation, DecideDeliveryMutationVariables>;
export const ImportPageDocument = new TypedDocumentString(`
    query ImportPage($first: Int!, $after: String) {
  imports(first: $first, after: $after) {
    edges {
      node {
        ...ImportParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment ImportParts on Import {
  id
  kind
  deliveryVersion
  mode
  referenceDate
  state
  phase
  percent
  etaSeconds
  fileName
  bytes
  sha256
  rowTotal
  rowAccepted
  rowWarned
  rowRejected
  commitAsked
  refusal
  revisionNumber
  createdBy
  createdByName
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<ImportPageQuery, ImportPageQueryVariables>;
export const ImportRecordDocument = new TypedDocumentString(`
    query ImportRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Import {
      ...ImportParts
      summary
      adoption {
        ...AdoptionParts
      }
      issueCounts {
        column
        code
        severity
        message
        count
      }
    }
  }
}
    fragment AdoptionParts on DeliveryAdoption {
  revisionNumber
  deliveryVersion
  referenceDate
  state
  open
  proposedBy
  proposedByName
  proposedAt
  reason
  confirmedBy
  confirmedByName
  adoptedAt
  standingOrder
}
fragment ImportParts on Import {
  id
  kind
  deliveryVersion
  mode
  referenceDate
  state
  phase
  percent
  etaSeconds
  fileName
  bytes
  sha256
  rowTotal
  rowAccepted
  rowWarned
  rowRejected
  commitAsked
  refusal
  revisionNumber
  createdBy
  createdByName
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<ImportRecordQuery, ImportRecordQueryVariables>;
export const ImportIssuesDocument = new TypedDocumentString(`
    query ImportIssues($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    id
    ... on Import {
      issues(first: $first, after: $after) {
        edges {
          node {
            line
            column
            value
            code
            severity
            message
          }
        }
        pageInfo {
          ...PageParts
        }
      }
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<ImportIssuesQuery, ImportIssuesQueryVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    import {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const CommitImportDocument = new TypedDocumentString(`
    mutation CommitImport($id: ID!) {
  commitImport(id: $id) {
    import {
      id
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CommitImportMutation, CommitImportMutationVariables>;
export const CancelImportDocument = new TypedDocumentString(`
    mutation CancelImport($id: ID!) {
  cancelImport(id: $id) {
    import {
      id
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelImportMutation, CancelImportMutationVariables>;
export const ListPageDocument = new TypedDocumentString(`
    query ListPage($first: Int!, $after: String, $filter: RecipientListFilter) {
  recipientLists(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        ...ListParts
        diff {
          previousVersion
          previousPeriod
          joined
          left
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment ListParts on RecipientList {
  id
  period
  version
  status
  createdAt
  program {
    id
    code
    name
  }
  counts {
    recipients
    waiting
    amountTotal
  }
}`) as unknown as TypedDocumentString<ListPageQuery, ListPageQueryVariables>;
export const ListRecordDocument = new TypedDocumentString(`
    query ListRecord($id: ID!) {
  recipientList(id: $id) {
    ...ListParts
    diff {
      previousVersion
      previousPeriod
      joined
      left
      reasons {
        kind
        code
        label
        count
      }
    }
    quotas {
      region
      places
      recipients
      waiting
    }
    gates {
      ...GateParts
    }
    transitions {
      ...TransitionParts
    }
    manifest {
      digest
      revisionNumber
      referenceDate
      codeVersion
      ranking {
        id
        publishedAt
      }
      criteriaVersion {
        id
        version
      }
    }
  }
}
    fragment ListParts on RecipientList {
  id
  period
  version
  status
  createdAt
  program {
    id
    code
    name
  }
  counts {
    recipients
    waiting
    amountTotal
  }
}
fragment TransitionParts on ListTransition {
  state
  at
  actorKind
  actorId
  actorName
  reason
  standingOrder
}
fragment GateParts on GateResult {
  gate
  label
  actual
  threshold
  passed
  applicable
}`) as unknown as TypedDocumentString<ListRecordQuery, ListRecordQueryVariables>;
export const ListRowsDocument = new TypedDocumentString(`
    query ListRows($id: ID!, $first: Int!, $after: String, $standing: Standing) {
  recipientList(id: $id) {
    id
    recipients(first: $first, after: $after, standing: $standing) {
      edges {
        node {
          recipientRef
          position
          nik
          name
          birthDate
          amount
          kind
          status
          payee
          periodFrom
          periodTo
          residentId
          region {
            ...RegionParts
          }
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment RegionParts on Region {
  id
  code
  name
  level
}`) as unknown as TypedDocumentString<ListRowsQuery, ListRowsQueryVariables>;
export const ListChangesDocument = new TypedDocumentString(`
    query ListChanges($id: ID!, $first: Int!, $after: String, $kind: String) {
  recipientList(id: $id) {
    id
    changes(first: $first, after: $after, kind: $kind) {
      edges {
        node {
          kind
          recipientRef
          residentId
          name
          period
          listVersion
          region {
            ...RegionParts
          }
          reasons {
            code
            label
          }
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment RegionParts on Region {
  id
  code
  name
  level
}`) as unknown as TypedDocumentString<ListChangesQuery, ListChangesQueryVariables>;
export const SubmitRecipientListDocument = new TypedDocumentString(`
    mutation SubmitRecipientList($input: SubmitRecipientListInput!) {
  submitRecipientList(input: $input) {
    recipientList {
      id
      status
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitRecipientListMutation, SubmitRecipientListMutationVariables>;
export const DecideRecipientListDocument = new TypedDocumentString(`
    mutation DecideRecipientList($input: DecideRecipientListInput!) {
  decideRecipientList(input: $input) {
    recipientList {
      id
      status
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideRecipientListMutation, DecideRecipientListMutationVariables>;
export const PublishRecipientListDocument = new TypedDocumentString(`
    mutation PublishRecipientList($input: PublishRecipientListInput!) {
  publishRecipientList(input: $input) {
    recipientList {
      id
      status
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishRecipientListMutation, PublishRecipientListMutationVariables>;
export const NightlyRunsDocument = new TypedDocumentString(`
    query NightlyRuns($first: Int!, $after: String) {
  nightlyRuns(first: $first, after: $after) {
    edges {
      cursor
      node {
        ...NightParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment NightParts on NightlyRun {
  id
  runDate
  attempt
  origin
  state
  active
  reason
  requestedBy
  revisionNumber
  outcome
  summary
  percent
  createdAt
  finishedAt
  cancelRequested
}`) as unknown as TypedDocumentString<NightlyRunsQuery, NightlyRunsQueryVariables>;
export const NightlyRunDocument = new TypedDocumentString(`
    query NightlyRun($id: ID!) {
  node(id: $id) {
    id
    ... on NightlyRun {
      ...NightParts
      steps {
        ...StepParts
      }
    }
  }
}
    fragment StepParts on NightlyStep {
  step
  parts
  partsDone
  state
  phase
  rowsDone
  rowsTotal
  percent
  etaSeconds
  attempts
  result
  error
  startedAt
  finishedAt
}
fragment NightParts on NightlyRun {
  id
  runDate
  attempt
  origin
  state
  active
  reason
  requestedBy
  revisionNumber
  outcome
  summary
  percent
  createdAt
  finishedAt
  cancelRequested
}`) as unknown as TypedDocumentString<NightlyRunQuery, NightlyRunQueryVariables>;
export const NightActsDocument = new TypedDocumentString(`
    query NightActs($night: ID!) {
  auditEvents(first: 50, filter: {subject: $night}) {
    edges {
      node {
        id
        action
        actorKind
        actorId
        actorName
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NightActsQuery, NightActsQueryVariables>;
export const StartNightlyRunDocument = new TypedDocumentString(`
    mutation StartNightlyRun($input: StartNightlyRunInput!) {
  startNightlyRun(input: $input) {
    nightlyRun {
      ...NightParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment NightParts on NightlyRun {
  id
  runDate
  attempt
  origin
  state
  active
  reason
  requestedBy
  revisionNumber
  outcome
  summary
  percent
  createdAt
  finishedAt
  cancelRequested
}`) as unknown as TypedDocumentString<StartNightlyRunMutation, StartNightlyRunMutationVariables>;
export const CancelNightlyRunDocument = new TypedDocumentString(`
    mutation CancelNightlyRun($input: CancelNightlyRunInput!) {
  cancelNightlyRun(input: $input) {
    nightlyRun {
      ...NightParts
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment NightParts on NightlyRun {
  id
  runDate
  attempt
  origin
  state
  active
  reason
  requestedBy
  revisionNumber
  outcome
  summary
  percent
  createdAt
  finishedAt
  cancelRequested
}`) as unknown as TypedDocumentString<CancelNightlyRunMutation, CancelNightlyRunMutationVariables>;
export const ObjectionPageDocument = new TypedDocumentString(`
    query ObjectionPage($first: Int!, $after: String, $filter: ObjectionFilter) {
  objections(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        ...ObjectionRowParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment RegionParts on Region {
  id
  code
  name
  level
}
fragment ObjectionRowParts on Objection {
  id
  number
  state
  stateLabel
  reference
  groundLabel
  dueOn
  escalatedAt
  raisedAt
  mine
  region {
    ...RegionParts
  }
  resident {
    id
    name
  }
  program {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<ObjectionPageQuery, ObjectionPageQueryVariables>;
export const ObjectionRecordDocument = new TypedDocumentString(`
    query ObjectionRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Objection {
      ...ObjectionParts
    }
  }
}
    fragment EvidenceParts on Evidence {
  id
  mediaType
  name
  bytes
  sha256
  path
  place {
    latitude
    longitude
  }
  takenTime
  addedAt
  usedElsewhere
}
fragment RegionParts on Region {
  id
  code
  name
  level
}
fragment ReceiptParts on Receipt {
  record
  number
  date
  deadline
  late
  status
  sentence
}
fragment ObjectionRowParts on Objection {
  id
  number
  state
  stateLabel
  reference
  groundLabel
  dueOn
  escalatedAt
  raisedAt
  mine
  region {
    ...RegionParts
  }
  resident {
    id
    name
  }
  program {
    id
    code
    name
  }
}
fragment ObjectionParts on Objection {
  ...ObjectionRowParts
  edit
  step
  statement
  channelLabel
  letterNumber
  receivedOn
  decidedAt
  mayDecide
  letterPath
  receipt {
    ...ReceiptParts
  }
  list {
    id
    period
    version
  }
  decision {
    id
    outcome
    desilUsed
    sentence
    decidedAt
    replacedAt
    clauses {
      ...ClauseParts
    }
  }
  evidence {
    ...EvidenceParts
  }
  corrections {
    id
    number
    stateLabel
    appliedRevision
  }
  steps {
    state
    stateLabel
    at
    actorKind
    actorId
    actorName
    reason
  }
  others {
    id
    number
    reference
    stateLabel
  }
}
fragment ClauseParts on Clause {
  code
  sentence
  met
  blocking
  actual
  required
  source
  sourceDate
  factAge
  factAgeLimit
  correctable
  correctionChannel
  correctedBy
}`) as unknown as TypedDocumentString<ObjectionRecordQuery, ObjectionRecordQueryVariables>;
export const ReceiptStatusDocument = new TypedDocumentString(`
    query ReceiptStatus($number: String!) {
  receipt(number: $number) {
    ...ReceiptParts
  }
}
    fragment ReceiptParts on Receipt {
  record
  number
  date
  deadline
  late
  status
  sentence
}`) as unknown as TypedDocumentString<ReceiptStatusQuery, ReceiptStatusQueryVariables>;
export const DashboardObjectionsDocument = new TypedDocumentString(`
    query DashboardObjections {
  objectionCounts {
    open
    late
  }
}
    `) as unknown as TypedDocumentString<DashboardObjectionsQuery, DashboardObjectionsQueryVariables>;
export const RaiseObjectionDocument = new TypedDocumentString(`
    mutation RaiseObjection($input: RaiseObjectionInput!) {
  raiseObjection(input: $input) {
    objection {
      id
      receipt {
        ...ReceiptParts
      }
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment ReceiptParts on Receipt {
  record
  number
  date
  deadline
  late
  status
  sentence
}`) as unknown as TypedDocumentString<RaiseObjectionMutation, RaiseObjectionMutationVariables>;
export const AskObjectionDocument = new TypedDocumentString(`
    mutation AskObjection($input: ObjectionWordsInput!) {
  askObjection(input: $input) {
    objection {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskObjectionMutation, AskObjectionMutationVariables>;
export const AnswerObjectionDocument = new TypedDocumentString(`
    mutation AnswerObjection($input: ObjectionWordsInput!) {
  answerObjection(input: $input) {
    objection {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerObjectionMutation, AnswerObjectionMutationVariables>;
export const DecideObjectionDocument = new TypedDocumentString(`
    mutation DecideObjection($input: DecideObjectionInput!) {
  decideObjection(input: $input) {
    objection {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideObjectionMutation, DecideObjectionMutationVariables>;
export const AttachObjectionEvidenceDocument = new TypedDocumentString(`
    mutation AttachObjectionEvidence($input: AttachObjectionEvidenceInput!) {
  attachObjectionEvidence(input: $input) {
    objection {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AttachObjectionEvidenceMutation, AttachObjectionEvidenceMutationVariables>;
export const AddObjectionCorrectionDocument = new TypedDocumentString(`
    mutation AddObjectionCorrection($input: AddObjectionCorrectionInput!) {
  addObjectionCorrection(input: $input) {
    objection {
      id
      corrections {
        id
        number
      }
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddObjectionCorrectionMutation, AddObjectionCorrectionMutationVariables>;
export const OversightPageDocument = new TypedDocumentString(`
    query OversightPage($from: Date!, $until: Date!) {
  oversightReport(from: $from, until: $until) {
    from
    until
    corrections
    truncated
    smallestGroup
    tables {
      measure
      by
      of
      hits
      smallGroups
      smallOf
      smallHits
      groups {
        key
        label
        of
        hits
        share
        base
        byChance
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OversightPageQuery, OversightPageQueryVariables>;
export const ProgramPageDocument = new TypedDocumentString(`
    query ProgramPage($first: Int!, $after: String) {
  programs(first: $first, after: $after) {
    edges {
      node {
        ...ProgramParts
        latestList {
          id
          period
          version
          status
          counts {
            recipients
            waiting
            amountTotal
          }
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment ProgramParts on Program {
  id
  code
  name
  category
  amount
  quota
  quotas {
    region
    places
  }
  budget
  mode
  termsFrom
  legalReference
}`) as unknown as TypedDocumentString<ProgramPageQuery, ProgramPageQueryVariables>;
export const ProgramRecordDocument = new TypedDocumentString(`
    query ProgramRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Program {
      ...ProgramParts
      terms
      standingOrder {
        label
        validFrom
        expiresOn
        proposedBy
        approvedBy
      }
      criteria {
        ...CriteriaVersionParts
        document
        clauses {
          code
          sentence
        }
      }
      criteriaVersions {
        ...CriteriaVersionParts
        notes
        steps {
          ...CriteriaStepParts
        }
      }
    }
  }
}
    fragment ProgramParts on Program {
  id
  code
  name
  category
  amount
  quota
  quotas {
    region
    places
  }
  budget
  mode
  termsFrom
  legalReference
}
fragment CriteriaVersionParts on CriteriaVersion {
  id
  version
  state
  effectiveFrom
  legalReference
  proposedBy
  releasedBy
  releasedAt
  sha256
  retiredFrom
  edit
}
fragment CriteriaStepParts on CriteriaStep {
  state
  at
  actorKind
  actorId
  actorName
  reason
}`) as unknown as TypedDocumentString<ProgramRecordQuery, ProgramRecordQueryVariables>;
export const CriteriaVersionRecordDocument = new TypedDocumentString(`
    query CriteriaVersionRecord($id: ID!) {
  node(id: $id) {
    id
    ... on CriteriaVersion {
      ...CriteriaVersionParts
      notes
      terms
      document
      clauses {
        code
        sentence
      }
      steps {
        ...CriteriaStepParts
      }
      differences {
        before
        clauses {
          kind
          code
          before
          after
        }
        joined {
          before
          after
        }
        terms {
          term
          label
          before
          after
        }
      }
    }
  }
}
    fragment CriteriaVersionParts on CriteriaVersion {
  id
  version
  state
  effectiveFrom
  legalReference
  proposedBy
  releasedBy
  releasedAt
  sha256
  retiredFrom
  edit
}
fragment CriteriaStepParts on CriteriaStep {
  state
  at
  actorKind
  actorId
  actorName
  reason
}`) as unknown as TypedDocumentString<CriteriaVersionRecordQuery, CriteriaVersionRecordQueryVariables>;
export const CreateProgramDocument = new TypedDocumentString(`
    mutation CreateProgram($input: CreateProgramInput!) {
  createProgram(input: $input) {
    program {
      id
    }
    criteriaVersion {
      id
      edit
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateProgramMutation, CreateProgramMutationVariables>;
export const DraftCriteriaDocument = new TypedDocumentString(`
    mutation DraftCriteria($input: DraftCriteriaInput!) {
  draftCriteria(input: $input) {
    criteriaVersion {
      id
      edit
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DraftCriteriaMutation, DraftCriteriaMutationVariables>;
export const SubmitCriteriaDocument = new TypedDocumentString(`
    mutation SubmitCriteria($input: SubmitCriteriaInput!) {
  submitCriteria(input: $input) {
    criteriaVersion {
      id
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitCriteriaMutation, SubmitCriteriaMutationVariables>;
export const DecideCriteriaDocument = new TypedDocumentString(`
    mutation DecideCriteria($input: DecideCriteriaInput!) {
  decideCriteria(input: $input) {
    criteriaVersion {
      id
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideCriteriaMutation, DecideCriteriaMutationVariables>;
export const CriteriaImpactDocument = new TypedDocumentString(`
    query CriteriaImpact($id: ID!) {
  node(id: $id) {
    id
    ... on Simulation {
      mark
      state
      report {
        inCategory
        totals {
          recipients
          waiting
          joined
          left
        }
        cost {
          monthly
        }
        clauses {
          code
          sentence
          category
          among
          blocks
          unknown
          alone
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CriteriaImpactQuery, CriteriaImpactQueryVariables>;
export const RuleSampleDocument = new TypedDocumentString(`
    query RuleSample($terms: String!) {
  ruleSample(terms: $terms) {
    sample {
      mark
      drawn
      population
      drawnInCategory
      inCategory {
        ...Estimated
      }
      eligible {
        ...Estimated
      }
      clauses {
        code
        sentence
        category
        among {
          ...Estimated
        }
        blocks {
          ...Estimated
        }
        alone {
          ...Estimated
        }
        unknown {
          ...Estimated
        }
      }
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment Estimated on SampleEstimate {
  people
  margin
}`) as unknown as TypedDocumentString<RuleSampleQuery, RuleSampleQueryVariables>;
export const PolicyParametersDocument = new TypedDocumentString(`
    query PolicyParameters {
  policyParameters {
    program
    code
    label
    value
    isOn
    since
    source
    note
    isVerified
  }
}
    `) as unknown as TypedDocumentString<PolicyParametersQuery, PolicyParametersQueryVariables>;
export const ProposeByFileDocument = new TypedDocumentString(`
    mutation ProposeByFile($input: ProposeByFileInput!) {
  proposeByFile(input: $input) {
    drafts
    report {
      rowTotal
      rowAccepted
      rowRejected
      issues {
        line
        column
        value
        code
        severity
        message
      }
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeByFileMutation, ProposeByFileMutationVariables>;
export const RankingPageDocument = new TypedDocumentString(`
    query RankingPage($first: Int!, $after: String) {
  rankings(first: $first, after: $after) {
    edges {
      node {
        ...RankingParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment RankingParts on Ranking {
  id
  basis
  families
  unscored
  unscoredShare
  totalWeight
  revisionNumber
  publishedAt
  calibratedFromDeliveries
  model {
    id
    code
    version
    label
    illustrative
    unit
    provenance
  }
}`) as unknown as TypedDocumentString<RankingPageQuery, RankingPageQueryVariables>;
export const RankingRecordDocument = new TypedDocumentString(`
    query RankingRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Ranking {
      ...RankingParts
      model {
        document
      }
      provincialCutPoints
      calibratedCutPoints
      desilCounts {
        desil
        families
        persons
        calibratedFamilies
        calibratedPersons
      }
      gates {
        ...GateParts
      }
    }
  }
}
    fragment GateParts on GateResult {
  gate
  label
  actual
  threshold
  passed
  applicable
}
fragment RankingParts on Ranking {
  id
  basis
  families
  unscored
  unscoredShare
  totalWeight
  revisionNumber
  publishedAt
  calibratedFromDeliveries
  model {
    id
    code
    version
    label
    illustrative
    unit
    provenance
  }
}`) as unknown as TypedDocumentString<RankingRecordQuery, RankingRecordQueryVariables>;
export const RegionChildrenDocument = new TypedDocumentString(`
    query RegionChildren($parent: RegionCode, $level: RegionLevel, $first: Int!, $after: String) {
  regions(first: $first, after: $after, parent: $parent, level: $level) {
    edges {
      node {
        id
        code
        name
        level
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RegionChildrenQuery, RegionChildrenQueryVariables>;
export const ResidentPageDocument = new TypedDocumentString(`
    query ResidentPage($first: Int!, $after: String, $filter: ResidentFilter) {
  residents(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        ...ResidentRowParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment RegionParts on Region {
  id
  code
  name
  level
}
fragment ResidentRowParts on Resident {
  id
  name
  nik
  sex
  birthDate
  age
  relationship
  absent
  region {
    ...RegionParts
  }
  identity {
    matched
    suspended
  }
}`) as unknown as TypedDocumentString<ResidentPageQuery, ResidentPageQueryVariables>;
export const ResidentRecordDocument = new TypedDocumentString(`
    query ResidentRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Resident {
      ...ResidentRowParts
      birthPlace
      region {
        ...RegionPathParts
      }
      revision {
        id
        number
        createdAt
      }
      family {
        id
        cardNumber
        welfare {
          scored
          desil {
            ...DesilParts
          }
        }
      }
      identity {
        matched
        suspended
        since
        notes
        findings {
          code
          message
          mismatch
          suspends
        }
      }
      variables {
        ...IndicatorParts
      }
    }
  }
}
    fragment RegionParts on Region {
  id
  code
  name
  level
}
fragment RegionPathParts on Region {
  id
  code
  name
  path {
    id
    code
    name
    level
  }
}
fragment DesilParts on Desil {
  effective
  provincial
  calibrated
  national
  provisional
  kind
  absence
}
fragment IndicatorParts on Indicator {
  key
  label
  unit
  value
  text
  provenance {
    source
    observedOn
    deliveryVersion
    sinceRevision
    replaced
    reason
  }
}
fragment ResidentRowParts on Resident {
  id
  name
  nik
  sex
  birthDate
  age
  relationship
  absent
  region {
    ...RegionParts
  }
  identity {
    matched
    suspended
  }
}`) as unknown as TypedDocumentString<ResidentRecordQuery, ResidentRecordQueryVariables>;
export const ResidentDecisionsDocument = new TypedDocumentString(`
    query ResidentDecisions($id: ID!) {
  node(id: $id) {
    id
    ... on Resident {
      decisions {
        ...DecisionParts
      }
    }
  }
}
    fragment ClauseParts on Clause {
  code
  sentence
  met
  blocking
  actual
  required
  source
  sourceDate
  factAge
  factAgeLimit
  correctable
  correctionChannel
  correctedBy
}
fragment DecisionParts on Decision {
  id
  reference
  outcome
  sentence
  desilUsed
  desilKind
  rank
  waitingRank
  revisionNumber
  referenceDate
  decidedAt
  program {
    id
    code
    name
  }
  excludedBy {
    id
    code
    name
  }
  ranking {
    id
    publishedAt
  }
  desilReason {
    provisional
    national
    sentence
    correctionReach
  }
  identity {
    matched
    suspended
    findings {
      code
      message
      mismatch
      suspends
    }
  }
  unlistedSentence
  placement {
    standing
    sentence
    position
    quota
    quotaRegion
    divided
    recipients
    waiting
    list {
      id
      period
      version
    }
    tie {
      lot
      people
      placed
      more
      atEdge
    }
  }
  welfare {
    score
    percentile
    ranking {
      id
      model {
        id
        document
      }
    }
    contributions(strongest: 5) {
      indicator
      label
      text
      points
    }
  }
  criteriaVersion {
    id
    version
  }
  clauses {
    ...ClauseParts
  }
  history {
    outcome
    desilUsed
    blocking
    because
    changed {
      code
      required
      before
      after
    }
    referenceDate
    decidedAt
    replacedAt
  }
}`) as unknown as TypedDocumentString<ResidentDecisionsQuery, ResidentDecisionsQueryVariables>;
export const ResidentUndecidedDocument = new TypedDocumentString(`
    query ResidentUndecided($id: ID!) {
  node(id: $id) {
    id
    ... on Resident {
      undecided {
        ...DecisionParts
      }
    }
  }
}
    fragment ClauseParts on Clause {
  code
  sentence
  met
  blocking
  actual
  required
  source
  sourceDate
  factAge
  factAgeLimit
  correctable
  correctionChannel
  correctedBy
}
fragment DecisionParts on Decision {
  id
  reference
  outcome
  sentence
  desilUsed
  desilKind
  rank
  waitingRank
  revisionNumber
  referenceDate
  decidedAt
  program {
    id
    code
    name
  }
  excludedBy {
    id
    code
    name
  }
  ranking {
    id
    publishedAt
  }
  desilReason {
    provisional
    national
    sentence
    correctionReach
  }
  identity {
    matched
    suspended
    findings {
      code
      message
      mismatch
      suspends
    }
  }
  unlistedSentence
  placement {
    standing
    sentence
    position
    quota
    quotaRegion
    divided
    recipients
    waiting
    list {
      id
      period
      version
    }
    tie {
      lot
      people
      placed
      more
      atEdge
    }
  }
  welfare {
    score
    percentile
    ranking {
      id
      model {
        id
        document
      }
    }
    contributions(strongest: 5) {
      indicator
      label
      text
      points
    }
  }
  criteriaVersion {
    id
    version
  }
  clauses {
    ...ClauseParts
  }
  history {
    outcome
    desilUsed
    blocking
    because
    changed {
      code
      required
      before
      after
    }
    referenceDate
    decidedAt
    replacedAt
  }
}`) as unknown as TypedDocumentString<ResidentUndecidedQuery, ResidentUndecidedQueryVariables>;
export const DecisionNowDocument = new TypedDocumentString(`
    query DecisionNow($id: ID!) {
  node(id: $id) {
    id
    ... on Decision {
      now {
        outcome
        sentence
        desilUsed
        clauses {
          ...ClauseParts
        }
      }
    }
  }
}
    fragment ClauseParts on Clause {
  code
  sentence
  met
  blocking
  actual
  required
  source
  sourceDate
  factAge
  factAgeLimit
  correctable
  correctionChannel
  correctedBy
}`) as unknown as TypedDocumentString<DecisionNowQuery, DecisionNowQueryVariables>;
export const DecisionRemediesDocument = new TypedDocumentString(`
    query DecisionRemedies($id: ID!) {
  node(id: $id) {
    id
    ... on Decision {
      whatWouldChange {
        kind
        clause {
          code
          required
          actual
          source
          sourceDate
          correctionChannel
          correctedBy
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DecisionRemediesQuery, DecisionRemediesQueryVariables>;
export const ResidentHistoryDocument = new TypedDocumentString(`
    query ResidentHistory($id: ID!) {
  node(id: $id) {
    id
    ... on Resident {
      history {
        ...RecordChangeParts
      }
    }
  }
}
    fragment RecordChangeParts on RecordChange {
  since
  at
  first
  fromOutside
  revision {
    id
    number
    kind
    reason
    actorKind
    actorId
    actorName
    deliveryVersion
    createdAt
  }
  changes {
    fact
    label
    before
    after
  }
}`) as unknown as TypedDocumentString<ResidentHistoryQuery, ResidentHistoryQueryVariables>;
export const UnmaskedNikDocument = new TypedDocumentString(`
    query UnmaskedNik($id: ID!) {
  node(id: $id) {
    id
    ... on Resident {
      nik
    }
  }
}
    `) as unknown as TypedDocumentString<UnmaskedNikQuery, UnmaskedNikQueryVariables>;
export const ResidentListsDocument = new TypedDocumentString(`
    query ResidentLists($id: ID!) {
  node(id: $id) {
    id
    ... on Resident {
      listed {
        list {
          id
          period
          version
          status
          program {
            id
            code
            name
          }
        }
        row {
          recipientRef
          standing
          position
          amount
          kind
          status
          decisionId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResidentListsQuery, ResidentListsQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...ViewerParts
  }
}
    fragment ViewerParts on Viewer {
  kind
  actorId
  name
  role
  regions {
    id
    code
    level
    name
  }
  permissions
  purposes
  locale
  mode
  expiresAt
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer {
      kind
      actorId
      name
      role
      regions {
        id
        code
        level
        name
      }
      permissions
      purposes
      locale
      mode
      expiresAt
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    signedOut
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const ConfirmPasswordDocument = new TypedDocumentString(`
    mutation ConfirmPassword($input: ConfirmPasswordInput!) {
  confirmPassword(input: $input) {
    confirmed
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmPasswordMutation, ConfirmPasswordMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    changed
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const SimulationPageDocument = new TypedDocumentString(`
    query SimulationPage($first: Int!, $after: String, $program: String) {
  simulations(first: $first, after: $after, program: $program) {
    edges {
      node {
        ...SimulationParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment SimulationParts on Simulation {
  id
  mark
  kind
  state
  percent
  deliveryVersion
  deliveryRevision
  welfareModel {
    id
    code
    version
    illustrative
  }
  referenceDate
  requestedBy
  requestedByName
  createdAt
  finishedAt
  program {
    id
    code
    name
  }
  criteriaVersion {
    id
    version
    state
  }
}`) as unknown as TypedDocumentString<SimulationPageQuery, SimulationPageQueryVariables>;
export const SimulationRecordDocument = new TypedDocumentString(`
    query SimulationRecord($id: ID!) {
  node(id: $id) {
    id
    ... on Simulation {
      ...SimulationParts
      terms
      revisionNumber
      rankingId
      parametersSha256
      error
      comparedLists {
        ...ComparedListParts
      }
      report {
        ...SimulationReportParts
      }
      programs {
        ...SimulationReportParts
      }
      movement {
        families
        unscored
        notCompared
        gates {
          gate
          applicable
          passed
          actual
          threshold
        }
        effective: cells(basis: EFFECTIVE) {
          ...MovementCellParts
        }
        provincial: cells(basis: PROVINCIAL) {
          ...MovementCellParts
        }
        effectiveByKecamatan: byRegion(basis: EFFECTIVE, level: KECAMATAN) {
          ...MovementLineParts
        }
        provincialByKecamatan: byRegion(basis: PROVINCIAL, level: KECAMATAN) {
          ...MovementLineParts
        }
        effectiveByKelurahan: byRegion(basis: EFFECTIVE, level: KELURAHAN) {
          ...MovementLineParts
        }
        provincialByKelurahan: byRegion(basis: PROVINCIAL, level: KELURAHAN) {
          ...MovementLineParts
        }
      }
    }
  }
}
    fragment SimulationParts on Simulation {
  id
  mark
  kind
  state
  percent
  deliveryVersion
  deliveryRevision
  welfareModel {
    id
    code
    version
    illustrative
  }
  referenceDate
  requestedBy
  requestedByName
  createdAt
  finishedAt
  program {
    id
    code
    name
  }
  criteriaVersion {
    id
    version
    state
  }
}
fragment ComparedListParts on RecipientList {
  id
  period
  version
  program {
    id
    code
  }
}
fragment SimulationLineParts on SimulationLine {
  key
  label
  within
  reached
  coverage
  recipients
  waiting
  joined
  stayed
  left
}
fragment SimulationReportParts on SimulationReport {
  program
  mark
  sha256
  comparedWith {
    ...ComparedListParts
  }
  inCategory
  outcomes {
    outcome
    people
  }
  held
  totals {
    ...SimulationLineParts
  }
  cost {
    amount
    monthly
    yearly
    monthlyBudget
    yearlyBudget
    budget
    monthlyBefore
  }
  edges {
    region
    quota
    poorRecipients
    poorWaiting
    lotRecipients
    lotWaiting
  }
  clauses {
    code
    sentence
    category
    among
    blocks
    unknown
    alone
  }
  byCity: byRegion(level: CITY) {
    ...SimulationLineParts
  }
  byKecamatan: byRegion(level: KECAMATAN) {
    ...SimulationLineParts
  }
  byKelurahan: byRegion(level: KELURAHAN) {
    ...SimulationLineParts
  }
  bySex {
    ...SimulationLineParts
  }
  byAge {
    ...SimulationLineParts
  }
  byDesil {
    ...SimulationLineParts
  }
}
fragment MovementCellParts on MovementCell {
  before
  after
  families
  people
}
fragment MovementLineParts on MovementLine {
  key
  label
  higher
  lower
  same
  new
  gone
  unranked
}`) as unknown as TypedDocumentString<SimulationRecordQuery, SimulationRecordQueryVariables>;
export const SimulationComparisonDocument = new TypedDocumentString(`
    query SimulationComparison($first: ID!, $second: ID!) {
  simulationComparison(first: $first, second: $second) {
    mark
    first {
      ...SimulationParts
      revisionNumber
    }
    second {
      ...SimulationParts
      revisionNumber
    }
    settings {
      term
      label
      before
      after
    }
    programs {
      program
      differences {
        clauses {
          kind
          code
          before
          after
        }
        joined {
          before
          after
        }
        terms {
          term
          label
          before
          after
        }
      }
      totals {
        ...ComparedLineParts
      }
      cost {
        first {
          amount
          monthly
          yearly
          budget
        }
        second {
          amount
          monthly
          yearly
          budget
        }
        monthlyMore
        yearlyMore
      }
      byKecamatan: byRegion(level: KECAMATAN) {
        ...ComparedLineParts
      }
      bySex {
        ...ComparedLineParts
      }
      byAge {
        ...ComparedLineParts
      }
      byDesil {
        ...ComparedLineParts
      }
    }
  }
}
    fragment SimulationParts on Simulation {
  id
  mark
  kind
  state
  percent
  deliveryVersion
  deliveryRevision
  welfareModel {
    id
    code
    version
    illustrative
  }
  referenceDate
  requestedBy
  requestedByName
  createdAt
  finishedAt
  program {
    id
    code
    name
  }
  criteriaVersion {
    id
    version
    state
  }
}
fragment SimulationLineParts on SimulationLine {
  key
  label
  within
  reached
  coverage
  recipients
  waiting
  joined
  stayed
  left
}
fragment ComparedLineParts on ComparedLine {
  key
  label
  first {
    ...SimulationLineParts
  }
  second {
    ...SimulationLineParts
  }
  difference {
    within
    reached
    coverage
    recipients
    waiting
    joined
    stayed
    left
  }
}`) as unknown as TypedDocumentString<SimulationComparisonQuery, SimulationComparisonQueryVariables>;
export const CriteriaToTryDocument = new TypedDocumentString(`
    query CriteriaToTry($program: ID!) {
  node(id: $program) {
    id
    ... on Program {
      code
      terms
      criteriaVersions {
        id
        version
        state
        effectiveFrom
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CriteriaToTryQuery, CriteriaToTryQueryVariables>;
export const StartSimulationDocument = new TypedDocumentString(`
    mutation StartSimulation($input: StartSimulationInput!) {
  startSimulation(input: $input) {
    simulation {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartSimulationMutation, StartSimulationMutationVariables>;
export const CancelSimulationDocument = new TypedDocumentString(`
    mutation CancelSimulation($id: ID!) {
  cancelSimulation(id: $id) {
    simulation {
      id
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelSimulationMutation, CancelSimulationMutationVariables>;
export const WelfareModelPageDocument = new TypedDocumentString(`
    query WelfareModelPage($first: Int!, $after: String) {
  welfareModels(first: $first, after: $after) {
    edges {
      node {
        ...WelfareModelParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment WelfareModelParts on WelfareModel {
  id
  code
  version
  label
  unit
  basis
  state
  illustrative
  effectiveFrom
  createdBy
  decidedBy
  decidedAt
  sha256
}`) as unknown as TypedDocumentString<WelfareModelPageQuery, WelfareModelPageQueryVariables>;
export const WelfareModelRecordDocument = new TypedDocumentString(`
    query WelfareModelRecord($id: ID!) {
  node(id: $id) {
    id
    ... on WelfareModel {
      ...WelfareModelParts
      provenance
      document
    }
  }
}
    fragment WelfareModelParts on WelfareModel {
  id
  code
  version
  label
  unit
  basis
  state
  illustrative
  effectiveFrom
  createdBy
  decidedBy
  decidedAt
  sha256
}`) as unknown as TypedDocumentString<WelfareModelRecordQuery, WelfareModelRecordQueryVariables>;
export const ImportWelfareModelDocument = new TypedDocumentString(`
    mutation ImportWelfareModel($input: ImportWelfareModelInput!) {
  importWelfareModel(input: $input) {
    welfareModel {
      id
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportWelfareModelMutation, ImportWelfareModelMutationVariables>;
export const DecideWelfareModelDocument = new TypedDocumentString(`
    mutation DecideWelfareModel($input: DecideWelfareModelInput!) {
  decideWelfareModel(input: $input) {
    welfareModel {
      id
      state
    }
    userErrors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideWelfareModelMutation, DecideWelfareModelMutationVariables>;
export const WorklistPageDocument = new TypedDocumentString(`
    query WorklistPage($first: Int!, $after: String, $filter: WorklistFilter) {
  worklist(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        ...WorklistItemFields
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  endCursor
}
fragment WorklistItemFields on WorklistItem {
  id
  region {
    id
    code
    name
  }
  rw
  rt
  reasons {
    code
    text
  }
  state
  stateLabel
  assignee {
    id
    name
  }
  mine
  openedOn
  ageDays
  outcome
  outcomeLabel
  closedCause
  closedAt
  resident {
    id
    name
    age
  }
  program {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<WorklistPageQuery, WorklistPageQueryVariables>;
export const WorklistRecordDocument = new TypedDocumentString(`
    query WorklistRecord($id: ID!) {
  node(id: $id) {
    id
    ... on WorklistItem {
      ...WorklistItemFields
      openedAt
      openedCause
      earlierId
      resident {
        id
        family {
          id
        }
      }
      decision {
        id
        reference
        outcome
        sentence
        desilUsed
      }
      steps {
        step
        label
        at
        actorKind
        actorId
        actorName
        before
        after
        note
      }
      candidates {
        id
        name
      }
    }
  }
}
    fragment WorklistItemFields on WorklistItem {
  id
  region {
    id
    code
    name
  }
  rw
  rt
  reasons {
    code
    text
  }
  state
  stateLabel
  assignee {
    id
    name
  }
  mine
  openedOn
  ageDays
  outcome
  outcomeLabel
  closedCause
  closedAt
  resident {
    id
    name
    age
  }
  program {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<WorklistRecordQuery, WorklistRecordQueryVariables>;
export const DashboardWorklistDocument = new TypedDocumentString(`
    query DashboardWorklist($level: RegionLevel!) {
  worklistCounts {
    cases
    byReason {
      reason {
        code
        text
      }
      cases
    }
    byRegion(level: $level) {
      region {
        id
        code
        name
      }
      cases
    }
  }
}
    `) as unknown as TypedDocumentString<DashboardWorklistQuery, DashboardWorklistQueryVariables>;
export const AssignWorklistItemDocument = new TypedDocumentString(`
    mutation AssignWorklistItem($input: AssignWorklistItemInput!) {
  assignWorklistItem(input: $input) {
    item {
      ...WorklistItemFields
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment WorklistItemFields on WorklistItem {
  id
  region {
    id
    code
    name
  }
  rw
  rt
  reasons {
    code
    text
  }
  state
  stateLabel
  assignee {
    id
    name
  }
  mine
  openedOn
  ageDays
  outcome
  outcomeLabel
  closedCause
  closedAt
  resident {
    id
    name
    age
  }
  program {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<AssignWorklistItemMutation, AssignWorklistItemMutationVariables>;
export const NoteWorklistItemDocument = new TypedDocumentString(`
    mutation NoteWorklistItem($input: NoteWorklistItemInput!) {
  noteWorklistItem(input: $input) {
    item {
      ...WorklistItemFields
    }
    userErrors {
      field
      code
      message
    }
  }
}
    fragment WorklistItemFields on WorklistItem {
  id
  region {
    id
    code
    name
  }
  rw
  rt
  reasons {
    code
    text
  }
  state
  stateLabel
  assignee {
    id
    name
  }
  mine
  openedOn
  ageDays
  outcome
  outcomeLabel
  closedCause
  closedAt
  resident {
    id
    name
    age
  }
  program {
    id
    code
    name
  }
}`) as unknown as TypedDocumentString<NoteWorklistItemMutation, NoteWorklistItemMutationVariables>;