/** What the server says (generated), named as the app speaks of it. */
import type { AccountAnswer, GridAnswer, LineAnswer, OnionAnswer, MapAnswer, PersonAnswer, PortraitAnswer, ValueAnswer } from "./schema";

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
  InteractionAnswer as Interaction,
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
  DifferenceAnswer as Difference,
  GapAnswer as MapGap,
  HappeningAnswer as Happening,
  HeldAnswer as Held,
  HoldingAnswer as Holding,
  ImportAnswer as ImportPreview,
  MarkAnswer as DateMark,
  JobAnswer as Job,
  NewPersonRequest as NewPerson,
  NoteAnswer as Note,
  OnlookerAnswer as Onlooker,
  OriginAnswer as Origin,
  Outcome,
  PeopleAnswer as People,
  EditedAnswer as Edited,
  FoundAccountAnswer as FoundAccount,
  FoundPersonAnswer as FoundPerson,
  SessionAnswer as Session,
  SuggestedRowAnswer as SuggestedRow,
  TieAnswer as Tie,
  UndoneAnswer as Undone,
  ViewAnswer as SavedView,
  ViewScope,
} from "./schema";

/** Who is seen on a lens, and why they stand where they stand. */
export type { SightedPersonAnswer as SightedPerson, SightedAnswer as Sighted, ReasonAnswer as Reason } from "./schema";
/** The client hands out pairs as lists, without their length. */
export type PowerGrid = Loose<GridAnswer>;
export type Onion = Loose<OnionAnswer>;
type Loose<T> = T extends readonly [number, number] ? number[] : T extends readonly (infer E)[] ? Loose<E>[] : T extends object ? { [K in keyof T]: Loose<T[K]> } : T;

export type Account = Omit<AccountAnswer, "registry_ids">;
/** Somebody on the map; `changes` is what happened to them since the day that the map is compared with. */
export type Person = PersonAnswer & { changes?: readonly string[] };
/** A value of any JSON form, as it is sent back to be confirmed. */
export type Value = Omit<ValueAnswer, "value"> & { value: unknown };
export type Portrait = Omit<PortraitAnswer, "values"> & { values: Value[] };
/** The client hands out pairs as lists, without their length. */
export type MapLine = Omit<LineAnswer, "points"> & { points: number[][] };
export type OrgMap = Omit<MapAnswer, "lines"> & { lines: MapLine[] };
