import { useState } from "react";
import { removeInteraction } from "../api/interactions";
import type { Interaction, Person } from "../api/model";
import { RowMenu } from "../grid/RowMenu";
import { useDoing } from "../history/useDoing";
import { formatMoment } from "../language/formats";
import { t } from "../language/language";
import { Icon } from "../ui/Icon";
import { directionWord, FORM_ICONS, formWord, sentimentWord } from "./words";

interface MetItemProps {
  accountId: string;
  met: Interaction;
  people: readonly Person[];
  onSelect: (positionId: string) => void;
  onEdit: ((met: Interaction) => void) | null;
}

/** One time that somebody was in touch. */
export function MetItem({ accountId, met, people, onSelect, onEdit }: MetItemProps) {
  const run = useDoing();
  const [menu, setMenu] = useState<Element | null>(null);
  const what = met.subject ?? formWord(met.form);
  const remove = (): void => void run(() => removeInteraction(accountId, met.id), () => t("interactions.removed", { what }));
  return (
    <li>
      <span className="when caption secondary">{formatMoment(met.at)}</span>
      <span className="form" title={formWord(met.form)}><Icon name={FORM_ICONS[met.form]} /></span>
      <div className="grow">
        <span className="who">
          {met.theirs.length === 0 && <span className="secondary">{t("interactions.nobody_known")}</span>}
          {met.theirs.map(({ id, name }, at) => {
            const place = people.find((person) => id !== null && person.person_id === id);
            return (
              <span key={id ?? name}>
                {place === undefined ? <span className={id === null ? "tag assumed" : "strong"} dir="auto">{name}</span> : <button type="button" className="link strong" dir="auto" onClick={() => { onSelect(place.position_id); }}>{name}</button>}
                {at < met.theirs.length - 1 && ","}
              </span>
            );
          })}
          <span className="secondary">{t("interactions.and_us", { names: met.ours.map(({ name }) => name).join(", ") })}</span>
        </span>
        {met.subject !== null && <p dir="auto">{met.subject}</p>}
        {met.outcome !== null && <p className="secondary" dir="auto">{t("interactions.outcome_was", { outcome: met.outcome })}</p>}
        {met.note !== null && <p className="caption tertiary" dir="auto">{met.note}</p>}
        <span className="row caption tertiary">
          {formWord(met.form)} · {directionWord(met.direction)}
          {met.sentiment !== "unknown" && <> · {sentimentWord(met.sentiment)}</>}
          {met.source !== null && <> · <span className="cut">{t("interactions.from", { source: met.source })}</span></>}
        </span>
      </div>
      {onEdit !== null && (
        <>
          <button type="button" className="button quiet small icon-only" aria-label={t("interactions.menu_of", { what })} onClick={(event) => { setMenu(event.currentTarget); }}><Icon name="more" /></button>
          {menu !== null && (
            <RowMenu
              anchor={menu}
              onClose={() => { setMenu(null); }}
              items={[
                { id: "edit", label: t("action.edit"), run: () => { onEdit(met); } },
                { id: "remove", label: t("interactions.remove"), isDanger: true, run: remove },
              ]}
            />
          )}
        </>
      )}
    </li>
  );
}
