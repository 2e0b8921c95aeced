import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { isPast, whenOf } from "../accounts/when";
import { influenceQuery, standingQuery } from "../api/influenceQueries";
import { askedOf } from "../api/lensQueries";
import type { Edge, Person, Standing } from "../api/model";
import { sessionQuery } from "../api/queries";
import { formatShare } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { nameOf } from "../people/words";
import { Button } from "../ui/Button";
import { ErrorNotice } from "../ui/states";
import { joined } from "./facets";
import { KindSign, kindWord } from "./InfluenceLegend";
import { listed, rankWords, standingReason } from "./standingWords";
import { EditTie, TieDialog } from "./TieDialog";
import { useLensVerbs } from "./useLensVerbs";

interface StandingSectionProps {
  accountId: string;
  person: Person;
  people: readonly Person[];
}

/** What the network tells of whoever is selected: rank and why, their ties, the path to them, and what if they left. */
export function StandingSection({ accountId, person, people }: StandingSectionProps) {
  const [search, change] = useAccountSearch();
  const subject = person.person_id ?? person.position_id;
  const asked = askedOf(search);
  const kinds = search.kinds ?? null;
  const standing = useQuery(standingQuery(accountId, subject, whenOf(search), asked, kinds));
  if (standing.data === undefined) {
    if (standing.isError) return <section><ErrorNotice error={standing.error} onRetry={() => void standing.refetch()} /></section>;
    return <section role="status" aria-label={t("state.loading")}><div className="skeleton" style={{ width: "70%", margin: "10px 0" }} /></section>;
  }
  const { data } = standing;
  const isWithout = search.without === subject;
  return (
    <>
      <section aria-label={t("lens.influence")}>
        <h3><span className="grow">{t("lens.influence")}</span><span className="tertiary">{rankWords(data.rank, data.among)}</span></h3>
        {data.reasons.length === 0 ? <p className="secondary">{t("standing.no_ties")}</p> : <ul className="reasons">{data.reasons.map((reason) => <li key={reason.code}>{standingReason(reason)}</li>)}</ul>}
      </section>
      <Ties accountId={accountId} person={person} people={people} subject={subject} />
      <section aria-label={t("standing.path")}>
        <h3>{t("standing.path")}</h3>
        <PathTo standing={data} />
      </section>
      <section aria-label={t("standing.without", { name: data.name })}>
        <h3>{t("standing.without", { name: data.name })}</h3>
        <WithoutThem standing={data} />
        {data.rank !== null && <Button small onPress={() => { change({ without: isWithout ? undefined : subject }); }}>{isWithout ? t("standing.show_with") : t("standing.show_without")}</Button>}
      </section>
    </>
  );
}

function PathTo({ standing: { path } }: { standing: Standing }) {
  if (path === null) return <p className="secondary">{t("standing.no_path")}</p>;
  return (
    <>
      <ol className="path-to">
        {path.steps.map((step) => (
          <li key={step.id} className={step.ours ? "ours" : undefined}>
            <span className="grow">{step.name}{step.ours && <span className="tertiary"> · {t("standing.ours")}</span>}</span>
            {step.strength !== null && <span className="tertiary">{formatShare(step.strength)}</span>}
          </li>
        ))}
      </ol>
      <p className="tertiary">{t("standing.path_strength", { share: formatShare(path.strength) })}</p>
    </>
  );
}

function WithoutThem({ standing: { without } }: { standing: Standing }) {
  const said = [
    without.lost_ties > 0 ? t("standing.lost_ties", { count: without.lost_ties }) : null,
    without.cut_off_count > 0 ? t("standing.cut_off", { count: without.cut_off_count, names: listed(without.cut_off) }) : null,
    ...without.losses.map(standingReason),
    without.heirs.length > 0 ? t("standing.heirs", { names: listed(without.heirs.slice(0, 3).map(({ name }) => name)) }) : null,
  ].filter((each) => each !== null);
  if (said.length === 0) return <p className="secondary">{t("standing.nothing_lost")}</p>;
  return <ul className="reasons">{said.map((each) => <li key={each}>{each}</li>)}</ul>;
}

/** The ties of one person, to be opened; another one can be drawn. */
function Ties({ accountId, person, people, subject }: StandingSectionProps & { subject: string }) {
  const [search] = useAccountSearch();
  const session = useQuery(sessionQuery);
  const canEdit = !isPast(search) && session.data?.member.role !== "viewer";
  const lens = useQuery(influenceQuery(accountId, whenOf(search), askedOf(search), search.kinds ?? null)).data;
  const rows = useMemo(() => new Map(people.map((each) => [each.position_id, each])), [people]);
  const byId = useMemo(() => new Map(joined(lens?.seen.people ?? [], rows).map((who) => [who.id, who])), [lens, rows]);
  const names = useMemo(() => new Map(lens?.nodes.map((node) => [node.subject_id, node.name])), [lens]);
  const verbs = useLensVerbs(accountId, search.opportunity ?? null, byId);
  const [open, setOpen] = useState<Edge | "new" | null>(null);
  const edges = lens?.edges.filter((edge) => edge.from_id === subject || edge.to_id === subject) ?? [];
  const name = (id: string): string => names.get(id) ?? (id === subject ? nameOf(person) : "");
  const close = (): void => { setOpen(null); };
  return (
    <section aria-label={t("tie.ties")}>
      <h3><span className="grow">{t("tie.ties")} <span className="badge">{edges.length}</span></span>{canEdit && <Button look="quiet" small icon="plus" onPress={() => { setOpen("new"); }}>{t("tie.draw")}</Button>}</h3>
      <ul className="ties-of">
        {edges.map((edge) => (
          <li key={edge.id}>
            <KindSign kind={edge.relation} />
            <button type="button" className="grow" disabled={!canEdit} onClick={() => { setOpen(edge); }}>
              {edge.from_id === subject ? <>{kindWord(edge.relation)} <b>{name(edge.to_id)}</b></> : <><b>{name(edge.from_id)}</b> {edge.symmetric ? `· ${kindWord(edge.relation)}` : `${kindWord(edge.relation)} ${nameOf(person)}`}</>}
            </button>
            <span className="tertiary">{[edge.strength === "unknown" ? "" : (tMaybe(`strength.${edge.strength}`) ?? edge.strength), edge.confirmation === "confirmed" ? "" : (tMaybe(`sure.${edge.confirmation ?? "assumed"}`) ?? "").toLowerCase()].filter((part) => part !== "").join(", ")}</span>
          </li>
        ))}
      </ul>
      {open === "new" && <TieDialog people={people} verbs={verbs} from={person.position_id} to={null} onClose={close} />}
      {open !== null && open !== "new" && <EditTie edge={open} names={{ from: name(open.from_id), to: name(open.to_id) }} verbs={verbs} onClose={close} />}
    </section>
  );
}
