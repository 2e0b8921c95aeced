import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { raciQuery } from "../api/matrices";
import type { Account, Person, RaciMatrix } from "../api/model";
import { sessionQuery } from "../api/queries";
import { RowMenu } from "../grid/RowMenu";
import { LensGate, useLensPage } from "../lenses/LensGate";
import { LensLegend } from "../lenses/LensLegend";
import { ROLE, STANCE } from "../lenses/facets";
import { useLensBoard } from "../lenses/useLensBoard";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { AddColumn } from "./AddColumn";
import { DecidedInDeals } from "./DecidedInDeals";
import { Matrix, type MatrixCell } from "./Matrix";
import { PersonHead } from "./PersonHead";
import { PictureLink } from "./PictureLink";
import { cellKey, cellsOf, countLetters, gapsOf, letterOf, LETTERS, letterWord, stepName } from "./raci";
import { StepsDialog } from "./StepsDialog";
import { TakeOver } from "./TakeOver";
import { useAdded } from "./useAdded";
import { useRaciVerbs } from "./useRaciVerbs";

/** Who is responsible, accountable, consulted or informed in each step of the decision. */
export function RaciLens() {
  const { accountId } = useParams({ from: "/accounts/$accountId/raci" });
  const page = useLensPage(accountId);
  const lens = useQuery(raciQuery(accountId, page.when, page.asked.opportunity));
  return <LensGate page={page} lens={lens}>{({ account, people, lens: matrix, isFixed }) => <Raci key={matrix.opportunity_id} account={account} people={people} matrix={matrix} isFixed={isFixed} />}</LensGate>;
}

interface RaciProps {
  account: Account;
  people: readonly Person[];
  matrix: RaciMatrix;
  isFixed: boolean;
}

function Raci({ account, people, matrix, isFixed }: RaciProps) {
  const { columns, add, addable } = useAdded(matrix.people, people);
  const seen = useMemo(() => ({ ...matrix, people: columns }), [matrix, columns]);
  const board = useLensBoard({ account, seen, people, isFixed });
  const session = useQuery(sessionQuery);
  const cells = useMemo(() => cellsOf(matrix), [matrix]);
  const nameOf = (subject: string): string => columns.find((each) => each.subject_id === subject)?.name ?? "";
  const verbs = useRaciVerbs(account.id, matrix, nameOf);
  const [menu, setMenu] = useState<{ step: string; subject: string; anchor: Element } | null>(null);
  const [isDefining, setDefining] = useState(false);
  const isDim = (id: string): boolean => board.bright !== null && !board.bright.has(id);
  const mayDefine = session.data?.member.role === "admin" || session.data?.member.role === "owner";
  const cellOf = (step: string, subject: string): MatrixCell => {
    const cell = cells.get(cellKey(step, subject));
    if (cell === undefined) return { label: t("raci.nothing"), content: null };
    const isInherited = matrix.opportunity_id !== null && cell.held.opportunity_id === null;
    const classes = ["letter", cell.letter === "A" ? "strong" : "", cell.held.confirmation === "assumed" ? "assumed" : "", isInherited ? "inherited" : ""];
    const words = [letterWord(cell.letter), cell.held.confirmation === "assumed" ? t("raci.assumed") : "", isInherited ? t("raci.inherited") : ""];
    return { label: words.filter(Boolean).join(", "), content: <span className={classes.filter(Boolean).join(" ")}>{cell.letter}</span> };
  };
  return (
    <>
      <LensLegend board={board} scope="raci" facets={[ROLE, STANCE]}>
        <Letters matrix={matrix} />
        {!isFixed && <AddColumn people={addable} onAdd={add} />}
        {!isFixed && <Button small icon="edit" isDisabled={!mayDefine} onPress={() => { setDefining(true); }}>{t("raci.edit_steps")}</Button>}
      </LensLegend>
      <Summary matrix={matrix}><PictureLink accountId={account.id} lens="raci" /></Summary>
      {matrix.cells.length === 0 && <DecidedInDeals accountId={account.id} />}
      <Matrix
        label={t("raci.label", { name: account.name })}
        corner={t("raci.step")}
        tailLabel={t("raci.missing")}
        headWidth={168}
        columnWidth={88}
        columns={columns.map((person) => ({
          id: person.subject_id,
          label: person.name,
          isDim: isDim(person.position_id),
          head: <PersonHead person={person} isAbove isSelected={board.address.search.selected === person.position_id} onSelect={() => { board.address.select(person.position_id); }} />,
        }))}
        rows={matrix.steps.map((step) => {
          const gaps = gapsOf(step, matrix, nameOf);
          return { id: step.key, label: stepName(step), head: <span className="strong wrap-2">{stepName(step)}</span>, tail: <Gaps gaps={gaps} /> };
        })}
        cellOf={cellOf}
        onKey={(step, subject, event) => {
          const letter = letterOf(event);
          if (letter === undefined || event.altKey || isFixed) return false;
          verbs.give(step, subject, letter);
          return true;
        }}
        onOpen={(step, subject, anchor) => { if (!isFixed) setMenu({ step, subject, anchor }); }}
      />
      {menu !== null && (
        <RowMenu
          anchor={menu.anchor}
          onClose={() => { setMenu(null); }}
          items={[
            ...LETTERS.map((letter) => ({ id: letter, label: `${letter} · ${letterWord(letter)}`, run: () => { verbs.give(menu.step, menu.subject, letter); } })),
            ...(cells.get(cellKey(menu.step, menu.subject))?.held.confirmation === "assumed" ? [{ id: "confirm", label: t("raci.confirm"), run: () => { verbs.confirm(menu.step, menu.subject); } }] : []),
            ...(cells.has(cellKey(menu.step, menu.subject)) ? [{ id: "none", label: t("raci.take_away"), isDanger: true, run: () => { verbs.give(menu.step, menu.subject, null); } }] : []),
          ]}
        />
      )}
      {verbs.asked !== null && <TakeOver asked={verbs.asked} onClose={verbs.leave} onTake={verbs.takeOver} />}
      {isDefining && <StepsDialog steps={matrix.steps} onClose={() => { setDefining(false); }} />}
    </>
  );
}

/** How often each letter is given: the key to the letters as well. */
function Letters({ matrix }: { matrix: RaciMatrix }) {
  const counts = countLetters(matrix.cells);
  return (
    <span className="row letter-key hide-narrow">
      {LETTERS.map((letter) => (
        <span key={letter} className="row" title={letterWord(letter)}>
          <span className={letter === "A" ? "letter strong" : "letter"} aria-hidden="true">{letter}</span>
          {letterWord(letter)} <b>{formatNumber(counts[letter])}</b>
        </span>
      ))}
    </span>
  );
}

function Summary({ matrix, children }: { matrix: RaciMatrix; children: React.ReactNode }) {
  const open = matrix.steps.filter(({ gaps }) => gaps.length > 0).length;
  return (
    <p className={matrix.complete ? "matrix-sum good" : "matrix-sum"} role="status">
      {matrix.complete ? t("raci.complete") : t("raci.done", { done: matrix.steps.length - open, count: matrix.steps.length })}
      {matrix.cells.length === 0 && <span className="secondary"> {t("raci.begin")}</span>}
      {children}
    </p>
  );
}

function Gaps({ gaps }: { gaps: readonly string[] }) {
  if (gaps.length === 0) return <span className="secondary">{t("raci.no_gap")}</span>;
  return <ul className="matrix-gaps">{gaps.map((gap) => <li key={gap}>{gap}</li>)}</ul>;
}
