/** What the server says (generated), named as the app speaks of it. */
import type { AccountAnswer, GridAnswer, HeldValueAnswer, InfluenceAnswer, LineAnswer, MapAnswer, OnionAnswer, OpportunityAnswer, PersonAnswer, PortraitAnswer, ValueAnswer } from "./schema";

export type {
  AccountFacet,
  AccountOrder,
  AcceptedAnswer as Accepted,
  AssessmentAnswer as Assessment,
  CoverageCellAnswer as CoverageCell,
  CoverageMatrixAnswer as CoverageMatrix,
  CoverageRowAnswer as CoverageRow,
  EngagementMatrixAnswer as EngagementMatrix,
  EngagementRowAnswer as EngagementRow,
  JobsInteractionsAnswer as InteractionsDone,
  OursAnswer as Ours,
  PassedAnswer as Passed,
  RaciCellAnswer as RaciCell,
  RaciMatrixAnswer as RaciMatrix,
  RaciStepAnswer as RaciStep,
  AcceptRequest as Acceptance,
  BandAnswer as MapBand,
  CardAnswer as MapCard,
  ChangeAnswer as Change,
  ChangesetAnswer as Changeset,
  CoveringAnswer as Covering,
  DealAnswer as QualifiedDeal,
  DifferenceAnswer as Difference,
  FieldAnswer as SaidField,
  FindingAnswer as Finding,
  DecidedAnswer as Decided,
  DuplicateAnswer as Duplicate,
  DuplicatesAnswer as Duplicates,
  GapAnswer as MapGap,
  HappeningAnswer as Happening,
  HeldAnswer as Held,
  HeldValueAnswer as HeldValue,
  HoldingAnswer as Holding,
  ImportAnswer as ImportPreview,
  IndividualAnswer as Individual,
  InteractionAnswer as Interaction,
  MemberAnswer as Member,
  MarkAnswer as DateMark,
  JobAnswer as Job,
  NewPersonRequest as NewPerson,
  GlanceAnswer as Glance,
  NoteAnswer as Note,
  OnlookerAnswer as Onlooker,
  OriginAnswer as Origin,
  Outcome,
  PeopleAnswer as People,
  ProposalKind,
  SideAnswer as DuplicateSide,
  PortrayedAnswer as Portrayed,
  ReasonAnswer as Reason,
  RelationshipAnswer as Relationship,
  ReviewAnswer as Review,
  ReviewedPersonAnswer as ReviewedPerson,
  EditedAnswer as Edited,
  FoundAccountAnswer as FoundAccount,
  FoundPersonAnswer as FoundPerson,
  SessionAnswer as Session,
  StakeholderAnswer as Stakeholder,
  StatementAnswer as Said,
  SuggestedRowAnswer as SuggestedRow,
  TieAnswer as Tie,
  UndoneAnswer as Undone,
  ViewAnswer as SavedView,
  ViewScope,
} from "./schema";

/** Who is seen on a lens, and why they stand where they stand. */
export type { SightedPersonAnswer as SightedPerson, SightedAnswer as Sighted } from "./schema";
/** The client hands out pairs as lists, without their length. */
export type PowerGrid = Loose<GridAnswer>;
export type Onion = Loose<OnionAnswer>;
export type Influence = Loose<InfluenceAnswer>;
export type { EdgeAnswer as Edge, RelationKind, StandingAnswer as Standing, TieStrength } from "./schema";
type Loose<T> = T extends readonly [number, number] ? number[] : T extends readonly (infer E)[] ? Loose<E>[] : T extends object ? { [K in keyof T]: Loose<T[K]> } : T;

export type Account = Omit<AccountAnswer, "registry_ids">;
export type Opportunity = Omit<OpportunityAnswer, "registry_ids">;
/**
 * Somebody on the map; `changes` is what happened to them since the day that the map is compared with, `held` what is
 * held of them in the deal that the address names, else in the account.
 */
export type Person = PersonAnswer & { changes?: readonly string[]; held?: Readonly<Record<string, HeldValueAnswer>> };
/** A value of any JSON form, as it is sent back to be confirmed. */
export type Value = Omit<ValueAnswer, "value"> & { value: unknown };
export type Portrait = Omit<PortraitAnswer, "values"> & { values: Value[] };
/** The client hands out pairs as lists, without their length. */
export type MapLine = Omit<LineAnswer, "points"> & { points: number[][] };
export type OrgMap = Omit<MapAnswer, "lines"> & { lines: MapLine[] };
