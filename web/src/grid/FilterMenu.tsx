import { useState } from "react";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";

/** One thing a list is filtered by. */
export interface FilterFacet {
  id: string;
  label: string;
  /** How a value is read; a token is `id:value`. */
  word: (value: string) => string;
}

export interface FacetValue {
  value: string;
  word: string;
  count: number;
}

interface FilterMenuProps {
  facets: readonly FilterFacet[];
  tokens: readonly string[];
  onTokens: (tokens: readonly string[]) => void;
  /** Draws the values of a facet; they are counted only while they are looked at. */
  valuesOf: (facet: FilterFacet, draw: (values: readonly FacetValue[] | undefined) => React.ReactNode) => React.ReactNode;
}

/** Choose values of facets with their counts; what is chosen stands beside as tags that can be taken away. */
export function FilterMenu({ facets, tokens, onTokens, valuesOf }: FilterMenuProps) {
  const [open, setOpen] = useState(facets[0]?.id ?? "");
  const facet = facets.find((each) => each.id === open) ?? facets[0];
  return (
    <>
      <Opener>
        <Button small icon="filter">{t("grid.filter")}</Button>
        <Popover label={t("grid.filter")} className="facet-picker">
              <div role="tablist" aria-orientation="vertical" aria-label={t("grid.filter")}>
                {facets.map((each) => {
                  const count = tokens.filter((token) => facetIdOf(token) === each.id).length;
                  return (
                    <button key={each.id} type="button" role="tab" id={`facet-${each.id}`} aria-selected={each.id === facet?.id} aria-controls="facet-values" onClick={() => { setOpen(each.id); }}>
                      <span className="grow cut">{each.label}</span>
                      {count > 0 && <span className="badge">{formatNumber(count)}</span>}
                    </button>
                  );
                })}
              </div>
              <div id="facet-values" role="tabpanel" aria-labelledby={`facet-${facet?.id ?? ""}`} className="facet-values">
                {facet !== undefined && valuesOf(facet, (values) => <Values key={facet.id} facet={facet} values={values} tokens={tokens} onTokens={onTokens} />)}
              </div>
        </Popover>
      </Opener>
      {facets.map((each) => <FacetTag key={each.id} facet={each} tokens={tokens} onTokens={onTokens} />)}
    </>
  );
}

const MOST_SHOWN = 200;
const SEARCHED_FROM = 9;

interface ValuesProps {
  facet: FilterFacet;
  values: readonly FacetValue[] | undefined;
  tokens: readonly string[];
  onTokens: (tokens: readonly string[]) => void;
}

function Values({ facet, values, tokens, onTokens }: ValuesProps) {
  const [text, setText] = useState("");
  if (values === undefined) return <p className="tertiary" style={{ padding: 12 }}>{t("state.loading")}</p>;
  const wanted = text.trim().toLocaleLowerCase();
  const found = values.filter(({ word }) => word.toLocaleLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
  const toggle = (token: string): void => {
    onTokens(tokens.includes(token) ? tokens.filter((each) => each !== token) : [...tokens, token]);
  };
  return (
    <>
      {values.length >= SEARCHED_FROM && (
        <span className="search">
          <Icon name="search" />
          <input type="search" aria-label={t("grid.find_value")} placeholder={t("grid.find_value")} value={text} onChange={(event) => { setText(event.target.value); }} />
        </span>
      )}
      <div>
        {found.map(({ value, word, count }) => {
          const token = `${facet.id}:${value}`;
          return (
            <label key={value}>
              <input type="checkbox" className="check" checked={tokens.includes(token)} onChange={() => { toggle(token); }} />
              <span className="grow cut" title={word}>{word}</span>
              <span className="tertiary">{formatNumber(count)}</span>
            </label>
          );
        })}
        {found.length === 0 && <p className="tertiary" style={{ padding: 8 }}>{t("finder.nothing")}</p>}
      </div>
    </>
  );
}

interface FacetTagProps {
  facet: FilterFacet;
  tokens: readonly string[];
  onTokens: (tokens: readonly string[]) => void;
}

function FacetTag({ facet, tokens, onTokens }: FacetTagProps) {
  const own = tokens.filter((token) => facetIdOf(token) === facet.id);
  if (own.length === 0) return null;
  const words = own.map((token) => facet.word(token.slice(facet.id.length + 1))).join(", ");
  const said = t("grid.filtered", { facet: facet.label, values: words });
  return (
    <span className="tag">
      <span className="cut" title={said}>{said}</span>
      <button type="button" aria-label={t("grid.unfilter", { facet: facet.label })} onClick={() => { onTokens(tokens.filter((token) => facetIdOf(token) !== facet.id)); }}><Icon name="close" /></button>
    </span>
  );
}

function facetIdOf(token: string): string {
  return token.split(":", 1)[0] ?? "";
}
