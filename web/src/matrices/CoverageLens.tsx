import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { coverageQuery } from "../api/matrices";
import type { Account, CoverageCell, CoverageMatrix, CoverageRow, Ours, Person } from "../api/model";
import { RowMenu } from "../grid/RowMenu";
import { LensGate, useLensPage } from "../lenses/LensGate";
import { LensLegend } from "../lenses/LensLegend";
import { ROLE, STANCE } from "../lenses/facets";
import { useLensBoard } from "../lenses/useLensBoard";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Avatar } from "../ui/signs";
import { Empty } from "../ui/states";
import { AddColumn } from "./AddColumn";
import { cellWords, levelKey, passedWords, roleWord, rowGaps, threadingWords } from "./coverage";
import { CoverageEditor } from "./CoverageEditor";
import { CoverageSign, PassedSign } from "./CoverageSigns";
import { Matrix, type MatrixCell } from "./Matrix";
import { MatrixShown } from "./MatrixShown";
import { PersonHead } from "./PersonHead";
import { PictureLink } from "./PictureLink";
import { TeamDialog } from "./TeamDialog";
import { useAdded } from "./useAdded";
import { useCoverageVerbs } from "./useCoverageVerbs";

/** Who of us covers whom of them, what we are to each other, and what really passed. */
export function CoverageLens() {
  const { accountId } = useParams({ from: "/accounts/$accountId/coverage" });
  const page = useLensPage(accountId);
  const lens = useQuery(coverageQuery(accountId, page.when, page.asked.opportunity));
  return <LensGate page={page} lens={lens}>{({ account, people, lens: matrix, isFixed }) => <Coverage key={matrix.opportunity_id} account={account} people={people} matrix={matrix} isFixed={isFixed} />}</LensGate>;
}

/** The column in which all of us stand together. */
const TOGETHER = "together";

interface CoverageProps {
  account: Account;
  people: readonly Person[];
  matrix: CoverageMatrix;
  isFixed: boolean;
}

function Coverage({ account, people, matrix, isFixed: isGiven }: CoverageProps) {
  const known = useMemo(() => matrix.rows.map(({ person }) => person), [matrix]);
  const { columns: persons, add, addable } = useAdded(known, people);
  const seen = useMemo(() => ({ ...matrix, people: persons }), [matrix, persons]);
  const board = useLensBoard({ account, seen, people, isFixed: isGiven });
  const isFixed = !board.canEdit;
  const rows = useMemo(() => new Map(matrix.rows.map((row) => [row.person.subject_id, row])), [matrix]);
  const usById = useMemo(() => new Map(matrix.us.map((one) => [one.member_id, one])), [matrix]);
  const nameOfUs = (member: string): string => usById.get(member)?.name ?? "";
  const verbs = useCoverageVerbs(account.id, matrix, nameOfUs);
  const [editing, setEditing] = useState<{ subject: string; member: string; anchor: Element } | null>(null);
  const [leaving, setLeaving] = useState<{ one: Ours; anchor: Element } | null>(null);
  const [isJoining, setJoining] = useState(false);
  const cellIn = (subject: string, member: string): CoverageCell | undefined => rows.get(subject)?.cells.find((cell) => cell.member_id === member);
  const cellOf = (subject: string, member: string): MatrixCell => {
    const row = rows.get(subject);
    if (member === TOGETHER) return { label: togetherWords(row), content: row === undefined ? null : <PassedSign passed={row.passed} />, classes: "still" };
    const cell = cellIn(subject, member);
    return { label: cellWords(cell), content: cell === undefined ? null : <CoverageSign cell={cell} /> };
  };
  const personOf = (subject: string) => persons.find((person) => person.subject_id === subject);
  const canCover = (subject: string, member: string): boolean => !isFixed && member !== TOGETHER && personOf(subject)?.placeholder === false;
  if (matrix.us.length === 0 && !isFixed) {
    return (
      <>
        <LensLegend board={board} scope="coverage" facets={[ROLE, STANCE]} />
        <Empty title={t("coverage.no_team")} actions={<Button look="primary" icon="plus" onPress={() => { setJoining(true); }}>{t("coverage.join")}</Button>}>{t("coverage.no_team_why")}</Empty>
        {isJoining && <TeamDialog accountId={account.id} us={matrix.us} onClose={() => { setJoining(false); }} />}
      </>
    );
  }
  const table = (
    <Matrix
      label={t("coverage.label", { name: account.name })}
      corner={t("coverage.them")}
      tailLabel={t("raci.missing")}
      headWidth={208}
      columnWidth={112}
      columns={[
        { id: TOGETHER, label: t("coverage.together"), head: <span className="strong wrap-2">{t("coverage.together")}</span> },
        ...matrix.us.map((one) => ({ id: one.member_id, label: one.name, head: <OurHead one={one} onMenu={isFixed || one.places.length === 0 ? null : (anchor) => { setLeaving({ one, anchor }); }} /> })),
      ]}
      rows={persons.map((person) => ({
        id: person.subject_id,
        label: person.name,
        isDim: board.bright !== null && !board.bright.has(person.position_id),
        head: <PersonHead person={person} isSelected={board.address.search.selected === person.position_id} onSelect={() => { board.address.select(person.position_id); }} />,
        tail: <RowGaps row={rows.get(person.subject_id)} nameOfUs={nameOfUs} />,
      }))}
      cellOf={cellOf}
      onKey={(subject, member, event) => {
        if (!canCover(subject, member) || event.altKey) return false;
        const [cell, person, meant] = [cellIn(subject, member), personOf(subject), levelKey(event)];
        if (person === undefined) return false;
        if (meant !== null) verbs.set(person, member, cell, { [meant.field]: meant.level });
        else if (event.key === " ") verbs.toggle(person, member, cell);
        else if ((event.key === "Delete" || event.key === "Backspace") && cell !== undefined) verbs.uncover(person, cell);
        else return false;
        return true;
      }}
      onOpen={(subject, member, anchor) => { if (canCover(subject, member)) setEditing({ subject, member, anchor }); }}
    />
  );
  if (board.isBare) return <MatrixShown board={board}><Threading matrix={matrix}>{null}</Threading>{table}</MatrixShown>;
  return (
    <>
      <LensLegend board={board} scope="coverage" facets={[ROLE, STANCE]}>
        {!isFixed && <AddColumn people={addable} onAdd={add} />}
        {!isFixed && <Button small icon="plus" onPress={() => { setJoining(true); }}>{t("coverage.join")}</Button>}
      </LensLegend>
      <Threading matrix={matrix}><PictureLink accountId={account.id} lens="coverage" /></Threading>
      {table}
      {persons.length === 0 && <Empty title={t("coverage.nobody")}>{t("coverage.nobody_why")}</Empty>}
      {editing !== null && personOf(editing.subject) !== undefined && (
        <CoverageEditor
          key={`${editing.subject}/${editing.member}`}
          anchor={editing.anchor}
          them={personOf(editing.subject)?.name ?? ""}
          us={nameOfUs(editing.member)}
          cell={cellIn(editing.subject, editing.member)}
          onClose={() => { setEditing(null); }}
          onSet={(levels, seen) => { const person = personOf(editing.subject); if (person !== undefined) verbs.set(person, editing.member, seen, levels); }}
          onUncover={(cell) => { const person = personOf(editing.subject); if (person !== undefined) verbs.uncover(person, cell); }}
        />
      )}
      {leaving !== null && (
        <RowMenu
          anchor={leaving.anchor}
          onClose={() => { setLeaving(null); }}
          items={leaving.one.places.map((place) => ({ id: place.id, label: t("coverage.leave", { role: roleWord(place.role) }), isDanger: true, run: () => { verbs.leave(leaving.one.name, place.id); } }))}
        />
      )}
      {isJoining && <TeamDialog accountId={account.id} us={matrix.us} onClose={() => { setJoining(false); }} />}
    </>
  );
}

function OurHead({ one, onMenu }: { one: Ours; onMenu: ((anchor: Element) => void) | null }) {
  const roles = one.places.map((place) => roleWord(place.role)).join(", ");
  return (
    <span className="person-in-matrix above ours" title={[one.name, roles].filter(Boolean).join(", ")}>
      <span className="faced"><Avatar name={one.name} size="small" ours />{onMenu !== null && <button type="button" className="mini" aria-label={t("coverage.menu_of", { name: one.name })} onClick={(event) => { onMenu(event.currentTarget); }}><Icon name="more" /></button>}</span>
      <span className="who">
        <span className="cut strong" dir="auto">{one.name}</span>
        <span className="cut caption tertiary">{roles === "" ? t("coverage.not_in_team") : roles}</span>
      </span>
    </span>
  );
}

/** On how many people it all hangs; what is worn away. */
function Threading({ matrix, children }: { matrix: CoverageMatrix; children: React.ReactNode }) {
  const look = matrix.threading === "multi_threaded" ? "good" : matrix.threading === "thin" ? "care" : "bad";
  if (matrix.rows.length === 0) return null;
  return (
    <p className={`matrix-sum ${look}`} role="status">
      <Icon name={look === "good" ? "check" : "alert"} /> {threadingWords(matrix)}
      {children}
    </p>
  );
}

function RowGaps({ row, nameOfUs }: { row: CoverageRow | undefined; nameOfUs: (member: string) => string }) {
  if (row === undefined) return null;
  const gaps = rowGaps(row, nameOfUs);
  if (gaps.length === 0) return <span className="secondary">{t("raci.no_gap")}</span>;
  return <ul className="matrix-gaps">{gaps.map((gap) => <li key={gap}>{gap}</li>)}</ul>;
}

function togetherWords(row: CoverageRow | undefined): string {
  if (row === undefined) return t("coverage.nothing");
  return row.live ? t("coverage.live", { passed: passedWords(row.passed) }) : passedWords(row.passed);
}
