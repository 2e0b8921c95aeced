import { useState } from "react";
import { addedTo, NOTHING } from "../canvas/selection";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { nameOf } from "../people/words";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import type { Chart } from "./useChart";

const SHOWN = 60;

/** The bucket of what is missing: by kind, with how often and about whom; from each one gets there. */
export function Gaps({ board }: { board: Chart }) {
  const { map } = board.view;
  const total = map.gaps.reduce((sum, gap) => sum + gap.count, 0);
  if (total === 0) return null;
  return (
    <Opener>
      <Button small look="quiet" icon="alert">{t("map.gaps", { count: total })}</Button>
      <Popover side="below end" className="gaps" label={t("map.gaps_title")}>
        {(close) => <Kinds board={board} onDone={close} />}
      </Popover>
    </Opener>
  );
}

function Kinds({ board, onDone }: { board: Chart; onDone: () => void }) {
  const [opened, setOpened] = useState<string | null>(null);
  const { view, address, choose } = board;
  return (
    <>
      <h3 className="strong">{t("map.gaps_title")}</h3>
      <p className="caption tertiary">{t("map.gaps_why")}</p>
      {view.map.gaps.filter((gap) => gap.count > 0).map((gap) => {
        const isOpen = opened === gap.kind;
        const people = gap.position_ids.slice(0, SHOWN).flatMap((id) => view.company.byId.get(id) ?? []);
        return (
          <section key={gap.kind}>
            <button type="button" className="filter kind" aria-expanded={isOpen} onClick={() => { setOpened(isOpen ? null : gap.kind); }}>
              <Icon name={isOpen ? "down" : "arrow"} />
              <span className="grow">{tMaybe(`gap.${gap.kind}`) ?? gap.kind}</span>
              <b>{formatNumber(gap.count)}</b>
            </button>
            {isOpen && (
              <>
                <Button small look="quiet" icon="check" onPress={() => { choose(addedTo(NOTHING, gap.position_ids)); onDone(); }}>{t("map.gaps_choose", { count: gap.count })}</Button>
                <ul>
                  {people.map((person) => (
                    <li key={person.position_id}>
                      <button type="button" className="cut" onClick={() => { address.select(person.position_id); onDone(); }}>
                        <span className="link">{nameOf(person)}</span> <span className="caption tertiary">{person.title}</span>
                      </button>
                    </li>
                  ))}
                  {gap.count > people.length && <li className="tertiary">{t("map.more", { count: gap.count - people.length })}</li>}
                </ul>
              </>
            )}
          </section>
        );
      })}
    </>
  );
}
