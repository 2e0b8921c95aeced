/** What the server says (generated), named as the app speaks of it. */
import type { AccountAnswer, LineAnswer, MapAnswer, PersonAnswer, PortraitAnswer, ValueAnswer } from "./schema";

export type {
  AccountFacet,
  AccountOrder,
  AcceptedAnswer as Accepted,
  AssessmentAnswer as Assessment,
  AcceptRequest as Acceptance,
  BandAnswer as MapBand,
  CardAnswer as MapCard,
  ChangeAnswer as Change,
  ChangesetAnswer as Changeset,
  DecidedAnswer as Decided,
  DifferenceAnswer as Difference,
  DuplicateAnswer as Duplicate,
  DuplicatesAnswer as Duplicates,
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
  ProposalKind,
  SideAnswer as DuplicateSide,
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

export type Account = Omit<AccountAnswer, "registry_ids">;
/** Somebody on the map; `changes` is what happened to them since the day that the map is compared with. */
export type Person = PersonAnswer & { changes?: readonly string[] };
/** A value of any JSON form, as it is sent back to be confirmed. */
export type Value = Omit<ValueAnswer, "value"> & { value: unknown };
export type Portrait = Omit<PortraitAnswer, "values"> & { values: Value[] };
/** The client hands out pairs as lists, without their length. */
export type MapLine = Omit<LineAnswer, "points"> & { points: number[][] };
export type OrgMap = Omit<MapAnswer, "lines"> & { lines: MapLine[] };
