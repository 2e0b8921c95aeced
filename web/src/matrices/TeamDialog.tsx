import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { joinTeam, membersQuery } from "../api/matrices";
import type { Ours } from "../api/model";
import { useVerb } from "../api/useVerb";
import type { TeamRole } from "../api/schema";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ChoiceField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { roleWord, TEAM_ROLES } from "./coverage";

interface TeamDialogProps {
  accountId: string;
  us: readonly Ours[];
  onClose: () => void;
}

/** One of us joins the team of the account, in a role. */
export function TeamDialog({ accountId, us, onClose }: TeamDialogProps) {
  const members = useQuery(membersQuery);
  const inTeam = new Set(us.filter(({ places }) => places.length > 0).map(({ member_id }) => member_id));
  // who is not there yet comes first
  const options = [...(members.data ?? [])].sort((a, b) => Number(inTeam.has(a.id)) - Number(inTeam.has(b.id)) || a.name.localeCompare(b.name));
  const [chosen, setChosen] = useState("");
  const [role, setRole] = useState<string>(TEAM_ROLES[0]);
  const member = chosen === "" ? (options[0]?.id ?? "") : chosen;
  const join = useVerb(() => joinTeam(accountId, member, role as TeamRole), onClose);
  const submit = (): void => { join.mutate(undefined); };
  return (
    <Dialog
      title={t("coverage.join")}
      isOpen
      onClose={onClose}
      footer={<><Button onPress={onClose}>{t("action.cancel")}</Button><Button look="primary" isDisabled={member === "" || join.isPending} onPress={submit}>{t("coverage.join_do")}</Button></>}
    >
      {(join.isError || members.isError) && <ErrorNotice error={join.error ?? members.error} onRetry={submit} isKept />}
      <ChoiceField label={t("coverage.member")} value={member} onChange={setChosen} options={options.map(({ id, name }) => ({ value: id, label: inTeam.has(id) ? t("coverage.member_in", { name }) : name }))} />
      <ChoiceField label={t("coverage.role")} value={role} onChange={setRole} options={TEAM_ROLES.map((each) => ({ value: each, label: roleWord(each) }))} />
    </Dialog>
  );
}
