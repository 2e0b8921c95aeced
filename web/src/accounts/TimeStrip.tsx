import { useQuery } from "@tanstack/react-query";
import type { Account } from "../api/model";
import { datesQuery } from "../api/queries";
import { formatMoment, today } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { DayField, MomentField } from "../ui/DayField";
import { Icon } from "../ui/Icon";
import { ErrorNotice } from "../ui/states";
import { Compared } from "./Compared";
import { type Life, lifeOf, neighbourOf, sinceWhen } from "./life";
import { TimeLine } from "./TimeLine";
import { useAccountSearch } from "./useAccountSearch";
import { usePlay } from "./usePlay";
import { comparing, dayShown, notComparing } from "./when";

interface TimeStripProps {
  account: Account;
  onClose: () => void;
}

/** The account's life as a line: any day of it, two days compared, and all of it as it was known at a moment. */
export function TimeStrip({ account, onClose }: TimeStripProps) {
  const [search, change] = useAccountSearch();
  const dates = useQuery(datesQuery(account.id));
  const day = dayShown(search);
  const life = lifeOf(dates.data ?? [], today());
  const go = (to: string, isStep = true): void => {
    change({ as_of: to === today() || to === "" ? undefined : to }, !isStep);
  };
  const close = (): void => {
    change({ as_of: undefined, as_known: undefined, ...notComparing(search) }, false);
    onClose();
  };
  return (
    <section className="time-strip" id="time-strip" aria-label={t("time.strip")}>
      <div className="time-row">
        {life !== null && <Steps life={life} day={day} onGo={go} />}
        {life === null ? <span className="grow tertiary">{dates.isError ? <ErrorNotice error={dates.error} /> : t("time.nothing_yet")}</span> : <TimeLine life={life} day={day} since={search.since} onGo={go} />}
        <DayField label={t("time.as_of")} isBare value={day} max={today()} onChange={(to) => { go(to); }} />
        <Button small isDisabled={search.as_of === undefined} onPress={() => { go(today()); }}>{t("time.today")}</Button>
        <Button small look="quiet" icon="close" aria-label={t("time.close")} onPress={close} />
      </div>
      <div className="time-row">
        {search.since !== undefined && <Compared accountId={account.id} since={search.since} day={day} />}
        {search.since === undefined && (
          <Button small look="quiet" icon="compare" onPress={() => { change(comparing(search, sinceWhen(dates.data ?? [], day)), false); }}>{t("time.compare")}</Button>
        )}
        {search.as_known === undefined && <Button small look="quiet" icon="history" onPress={() => { change({ as_known: thisMinute() }, false); }}>{t("time.known")}</Button>}
      </div>
      {search.as_known !== undefined && (
        <div className="time-row">
          <MomentField label={t("time.known")} value={search.as_known} max={thisMinute()} onChange={(moment) => { change({ as_known: moment }); }} />
          <p className="grow secondary time-why"><Icon name="history" /><span>{t("time.known_at", { moment: formatMoment(search.as_known) })}</span></p>
          <Button small look="quiet" icon="close" onPress={() => { change({ as_known: undefined }, false); }}>{t("time.known_stop")}</Button>
        </div>
      )}
    </section>
  );
}

interface StepsProps {
  life: Life;
  day: string;
  onGo: (day: string, isStep?: boolean) => void;
}

/** From one day of change to the next, by hand or by itself. */
function Steps({ life, day, onGo }: StepsProps) {
  const before = neighbourOf(life, day, -1);
  const after = neighbourOf(life, day, 1) ?? (day < today() ? today() : undefined);
  const [isPlaying, play] = usePlay(life, day, (to) => { onGo(to, false); });
  return (
    <div className="row time-steps">
      <Button small look="quiet" icon="left" aria-label={t("time.change_before")} isDisabled={before === undefined} onPress={() => { if (before !== undefined) onGo(before); }} />
      <Button small icon={isPlaying ? "pause" : "play"} aria-label={isPlaying ? t("time.pause") : t("time.play")} onPress={play} />
      <Button small look="quiet" icon="right" aria-label={t("time.change_after")} isDisabled={after === undefined} onPress={() => { if (after !== undefined) onGo(after); }} />
    </div>
  );
}

function thisMinute(): string {
  return `${new Date().toISOString().slice(0, 16)}Z`;
}
