import { formatNumber } from "../language/formats";
import { StanceSign } from "../ui/StanceSign";
import type { StanceName } from "../ui/stance";
import { countsOf, type LensPerson, STANCE } from "./facets";

/** The key to the signs of stances, to be read and not pressed: on a presentation. */
export function LensKey({ people }: { people: readonly LensPerson[] }) {
  return (
    <div className="legend-key">
      <span className="row wrap">
        <b className="label">{STANCE.label()}</b>
        {countsOf(people, STANCE).map(({ value, word, count }) => (
          <span key={value} className="row gap-1"><StanceSign stance={value as StanceName} />{word} <b className="strong">{formatNumber(count)}</b></span>
        ))}
      </span>
    </div>
  );
}
