import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { definitionsQuery } from "../api/definitions";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { ErrorState, Loading } from "../ui/states";
import { DefinitionDialog } from "./DefinitionDialog";

/** By which rules and words this workspace goes; administrators change them here. */
export function Definitions({ canChange }: { canChange: boolean }) {
  const found = useQuery(definitionsQuery);
  const [open, setOpen] = useState<string | null>(null);
  const opened = found.data?.find(({ name }) => name === open);
  return (
    <section className="card-box" aria-labelledby="definitions">
      <header><h2 id="definitions">{t("settings.definitions")}</h2></header>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={3} />}
      <ul className="content" style={{ display: "grid", gap: 10 }}>
        {found.data?.map(({ name, own }) => (
          <li key={name} className="row">
            <span className="grow">
              <span className="strong">{tMaybe(`definition.${name}`) ?? name}</span> {own !== null && <span className="badge">{t("definition.own")}</span>}
              <span className="caption secondary" style={{ display: "block" }}>{tMaybe(`definition.${name}_why`)}</span>
            </span>
            {canChange && <Button small icon="edit" aria-label={t("definition.edit", { name: tMaybe(`definition.${name}`) ?? name })} onPress={() => { setOpen(name); }} />}
          </li>
        ))}
      </ul>
      {opened !== undefined && <DefinitionDialog definition={opened} onClose={() => { setOpen(null); }} />}
    </section>
  );
}
