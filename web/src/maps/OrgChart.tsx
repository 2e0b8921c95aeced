import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { accountQuery, mapQuery } from "../api/queries";
import type { OrgMap } from "../api/model";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { useTheme } from "../settings/theme";
import { Button } from "../ui/Button";
import { Empty, ErrorState } from "../ui/states";
import { Legend } from "./Legend";
import { MapCanvas } from "./MapCanvas";
import { MapLoading } from "./MapLoading";
import { brightCards, managersOn, toggled, type MapFilter } from "./model";
import { readInk } from "./ink";
import { Tray } from "./Tray";

const NOTHING: readonly string[] = [];

/** The org chart of the account that the address names, on the day that it names. */
export function OrgChart() {
  const { accountId } = useParams({ from: "/accounts/$accountId/org" });
  const [search] = useAccountSearch();
  const account = useQuery(accountQuery(accountId));
  const folds = { expand: search.expand ?? NOTHING, collapse: search.collapse ?? NOTHING };
  const map = useQuery(mapQuery(accountId, search.as_of ?? null, folds));
  if (map.isPending) return <MapLoading />;
  if (map.isError) return <ErrorState error={map.error} onRetry={() => void map.refetch()} />;
  if (map.data.cards.length === 0 && map.data.tray.length === 0) {
    return <NobodyHere name={account.data?.name ?? ""} day={search.as_of} />;
  }
  return <Chart map={map.data} />;
}

function Chart({ map }: { map: OrgMap }) {
  const [search, change] = useAccountSearch();
  const [seniority, setSeniority] = useState<string | null>(null);
  const [placeholders, setPlaceholders] = useState(false);
  const { theme } = useTheme();
  const ink = useMemo(() => readInk(theme), [theme]);
  const managerOf = useMemo(() => managersOn(map), [map]);
  const text = search.q ?? "";
  const bright = useMemo(() => brightCards(map, { text, seniority, placeholders }, managerOf), [map, text, seniority, placeholders, managerOf]);
  const filter: MapFilter = { text, seniority, placeholders };
  const selectedId = search.selected ?? null;
  const select = (id: string | null): void => {
    change({ selected: id ?? undefined });
  };
  const fold = (id: string, isOpen: boolean): void => {
    const expand = search.expand ?? [];
    const collapse = search.collapse ?? [];
    if (isOpen) change({ collapse: toggled(collapse, id), expand: expand.filter((each) => each !== id) });
    else if (collapse.includes(id)) change({ collapse: collapse.filter((each) => each !== id) });
    else change({ expand: toggled(expand, id) });
  };
  return (
    <>
      <Legend
        map={map}
        filter={filter}
        onFilter={(next) => {
          if (next.text !== text) change({ q: next.text });
          setSeniority(next.seniority);
          setPlaceholders(next.placeholders);
        }}
      />
      <MapCanvas map={map} ink={ink} selectedId={selectedId} bright={bright} onSelect={select} onFold={fold} />
      {map.tray.length > 0 && <Tray people={map.tray} selectedId={selectedId} bright={bright} onSelect={select} />}
    </>
  );
}

function NobodyHere({ name, day }: { name: string; day: string | undefined }) {
  const [, change] = useAccountSearch();
  if (day !== undefined) {
    return (
      <Empty title={t("map.nobody_then", { day: formatDay(day) })} actions={<Button onPress={() => { change({ as_of: undefined }); }}>{t("time.show_today")}</Button>}>
        {t("map.nobody_then_why")}
      </Empty>
    );
  }
  return (
    <Empty title={t("map.nobody")} actions={<Link className="button primary" to="/imports" search={{ account: name }}>{t("import.people")}</Link>}>
      {t("map.nobody_why")}
    </Empty>
  );
}
