import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { engagementQuery } from "../api/matrices";
import type { Account, EngagementMatrix, EngagementRow, Person } from "../api/model";
import { RowMenu } from "../grid/RowMenu";
import { LensGate, useLensPage } from "../lenses/LensGate";
import { LensLegend } from "../lenses/LensLegend";
import { ROLE, STANCE } from "../lenses/facets";
import { useLensBoard } from "../lenses/useLensBoard";
import { t } from "../language/language";
import { EngagementTabs } from "../interactions/EngagementTabs";
import { Empty } from "../ui/states";
import { AddColumn } from "./AddColumn";
import { arrowOf, COLUMNS, columnOf, engagedCell, engagedWord, type EngagementColumn, marksIn, moveKey, rowAdvice, toMove } from "./engagement";
import { Matrix, type MatrixCell } from "./Matrix";
import { MatrixShown } from "./MatrixShown";
import { PersonHead } from "./PersonHead";
import { PictureLink } from "./PictureLink";
import { useAdded } from "./useAdded";
import { useEngagementVerbs } from "./useEngagementVerbs";
import { useMarkDrag } from "./useMarkDrag";

/** How far everybody takes part, how far they should, and by how much they must be moved. */
export function EngagementLens() {
  const { accountId } = useParams({ from: "/accounts/$accountId/engagement" });
  const page = useLensPage(accountId);
  const lens = useQuery(engagementQuery(accountId, page.when, page.asked.opportunity));
  return <LensGate page={page} lens={lens}>{({ account, people, lens: matrix, isFixed }) => <Engagement key={matrix.opportunity_id} account={account} people={people} matrix={matrix} isFixed={isFixed} />}</LensGate>;
}

interface EngagementProps {
  account: Account;
  people: readonly Person[];
  matrix: EngagementMatrix;
  isFixed: boolean;
}

function Engagement({ account, people, matrix, isFixed: isGiven }: EngagementProps) {
  const known = useMemo(() => matrix.rows.map(({ person }) => person), [matrix]);
  const { columns: persons, add, addable } = useAdded(known, people);
  const seen = useMemo(() => ({ ...matrix, people: persons }), [matrix, persons]);
  const board = useLensBoard({ account, seen, people, isFixed: isGiven });
  const isFixed = !board.canEdit;
  const rows = useMemo(() => {
    const said = new Map(matrix.rows.map((row) => [row.person.subject_id, row]));
    return new Map(persons.map((person) => [person.subject_id, said.get(person.subject_id) ?? unsaid(person)]));
  }, [persons, matrix]);
  const verbs = useEngagementVerbs(account.id, matrix.opportunity_id);
  const [menu, setMenu] = useState<{ subject: string; column: EngagementColumn; anchor: Element } | null>(null);
  const drag = useMarkDrag(verbs.put);
  const cellOf = (subject: string, id: string): MatrixCell => {
    const column = id as EngagementColumn;
    const row = rows.get(subject);
    if (row === undefined) return { label: "", content: null };
    const isTarget = drag.over?.subject === subject && drag.over.column === column;
    return { label: engagedCell(row, column), content: <Marks row={row} column={column} onGrab={isFixed ? null : drag.grab} />, classes: isTarget ? "target" : "" };
  };
  const table = (
    <Matrix
      label={t("engagement.label", { name: account.name })}
      corner={t("coverage.them")}
      tailLabel={t("engagement.next")}
      headWidth={208}
      columnWidth={100}
      columns={COLUMNS.map((column) => ({ id: column, label: engagedWord(column), head: <span className="strong">{engagedWord(column)}</span> }))}
      rows={[...rows.values()].map((row) => ({
        id: row.person.subject_id,
        label: row.person.name,
        isDim: board.bright !== null && !board.bright.has(row.person.position_id),
        head: <PersonHead person={row.person} isSelected={board.address.search.selected === row.person.position_id} onSelect={() => { board.address.select(row.person.position_id); }} />,
        tail: <span className="secondary">{rowAdvice(row)}</span>,
        across: <Arrow row={row} />,
      }))}
      cellOf={cellOf}
      onKey={(subject, column, event) => {
        const row = rows.get(subject);
        if (row === undefined || isFixed) return false;
        const moved = moveKey(event);
        if (moved !== null) verbs.move(row, moved.mark, moved.by);
        else if (event.altKey) return false;
        else if (event.code === "KeyC") verbs.put(row, "current", column as EngagementColumn);
        else if (event.code === "KeyD") verbs.put(row, "desired", column as EngagementColumn);
        else if (event.key === "Delete" || event.key === "Backspace") for (const mark of marksIn(row, column as EngagementColumn)) verbs.put(row, mark, "unknown");
        else return false;
        return true;
      }}
      onOpen={(subject, column, anchor) => { if (!isFixed && !drag.wasDragged()) setMenu({ subject, column: column as EngagementColumn, anchor }); }}
    />
  );
  if (board.isBare) return <MatrixShown board={board} signs={<Key />}><Summary rows={matrix.rows} />{table}</MatrixShown>;
  return (
    <>
      <EngagementTabs accountId={account.id}><PictureLink accountId={account.id} lens="engagement" /></EngagementTabs>
      <LensLegend board={board} scope="engagement" facets={[STANCE, ROLE]}>
        <Key />
        {!isFixed && <AddColumn people={addable} onAdd={add} />}
      </LensLegend>
      <Summary rows={matrix.rows} />
      {persons.length === 0 ? (
        <Empty title={t("engagement.nobody")} actions={isFixed ? undefined : <AddColumn people={addable} onAdd={add} />}>{t("engagement.nobody_why")}</Empty>
      ) : table}
      {menu !== null && <MarkMenu row={rows.get(menu.subject)} column={menu.column} anchor={menu.anchor} onClose={() => { setMenu(null); }} put={verbs.put} />}
    </>
  );
}

interface MarkMenuProps {
  row: EngagementRow | undefined;
  column: EngagementColumn;
  anchor: Element;
  put: (row: EngagementRow, mark: "current" | "desired", column: EngagementColumn) => void;
  onClose: () => void;
}

function MarkMenu({ row, column, anchor, put, onClose }: MarkMenuProps) {
  if (row === undefined) return null;
  const here = marksIn(row, column);
  const items = [
    ...(here.includes("current") ? [] : [{ id: "is", label: t("engagement.put_is"), run: () => { put(row, "current", column); } }]),
    ...(here.includes("desired") || column === "unknown" ? [] : [{ id: "should", label: t("engagement.put_should"), run: () => { put(row, "desired", column); } }]),
    ...(here.includes("current") && column !== "unknown" ? [{ id: "not", label: t("engagement.clear_is"), isDanger: true, run: () => { put(row, "current", "unknown"); } }] : []),
    ...(here.includes("desired") ? [{ id: "no-aim", label: t("engagement.clear_should"), isDanger: true, run: () => { put(row, "desired", "unknown"); } }] : []),
  ];
  return items.length === 0 ? null : <RowMenu anchor={anchor} onClose={onClose} items={items} />;
}

interface MarksProps {
  row: EngagementRow;
  column: EngagementColumn;
  onGrab: ((row: EngagementRow, mark: "current" | "desired", event: React.PointerEvent) => void) | null;
}

/** The disc where somebody is and the ring where they should be; dashed while that is only assumed. */
function Marks({ row, column, onGrab }: MarksProps) {
  return marksIn(row, column).map((mark) => {
    const held = mark === "current" ? row.current_held : row.desired_held;
    const isUnknown = mark === "current" && columnOf(row, mark) === "unknown";
    const classes = ["mark", mark, held?.confirmation === "assumed" ? "assumed" : "", isUnknown ? "unknown" : "", onGrab === null ? "" : "loose"].filter(Boolean).join(" ");
    return <span key={mark} className={classes} data-mark={mark} onPointerDown={(event) => { onGrab?.(row, mark, event); }} />;
  });
}

/** From where somebody is to where they should be. */
function Arrow({ row }: { row: EngagementRow }) {
  const arrow = arrowOf(row);
  if (arrow === null) return null;
  const style = { "--from": String(arrow.from), "--span": String(arrow.to - arrow.from) } as React.CSSProperties;
  return <span aria-hidden="true" className="mark-arrow" style={style} />;
}

function Key() {
  return (
    <span className="row letter-key hide-narrow">
      <span className="row"><span className="mark current" aria-hidden="true" />{t("engagement.is")}</span>
      <span className="row"><span className="mark desired" aria-hidden="true" />{t("engagement.should")}</span>
    </span>
  );
}

function Summary({ rows }: { rows: readonly EngagementRow[] }) {
  const { people, steps } = toMove(rows);
  if (rows.length === 0) return null;
  return <p className={people === 0 ? "matrix-sum good" : "matrix-sum"} role="status">{people === 0 ? t("engagement.all_there") : t("engagement.to_move", { count: people, steps })}</p>;
}

function unsaid(person: EngagementRow["person"]): EngagementRow {
  return { person, current: null, desired: null, current_held: null, desired_held: null, steps: null, because: { code: "no_aim", sentence: "", values: {} } };
}
