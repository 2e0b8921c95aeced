/** What the server says (generated), named as the app speaks of it. */
import type { AccountAnswer, LineAnswer, MapAnswer } from "./schema";

export type {
  AccountFacet,
  AccountOrder,
  AcceptedAnswer as Accepted,
  AcceptRequest as Acceptance,
  BandAnswer as MapBand,
  CardAnswer as MapCard,
  ChangeAnswer as Change,
  ChangesetAnswer as Changeset,
  DifferenceAnswer as Difference,
  GapAnswer as MapGap,
  HappeningAnswer as Happening,
  HoldingAnswer as Holding,
  ImportAnswer as ImportPreview,
  MarkAnswer as DateMark,
  NewPersonRequest as NewPerson,
  Outcome,
  PeopleAnswer as People,
  EditedAnswer as Edited,
  FoundAccountAnswer as FoundAccount,
  FoundPersonAnswer as FoundPerson,
  PersonAnswer as Person,
  SessionAnswer as Session,
  SuggestedRowAnswer as SuggestedRow,
  UndoneAnswer as Undone,
  ViewAnswer as SavedView,
  ViewScope,
} from "./schema";

export type Account = Omit<AccountAnswer, "registry_ids">;
/** The client hands out pairs as lists, without their length. */
export type MapLine = Omit<LineAnswer, "points"> & { points: number[][] };
export type OrgMap = Omit<MapAnswer, "lines"> & { lines: MapLine[] };
