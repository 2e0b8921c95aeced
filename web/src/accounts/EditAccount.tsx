import { useState } from "react";
import { updateAccount } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import type { Account } from "../api/model";
import { t, tMaybe } from "../language/language";
import { ConflictDialog } from "../people/ConflictDialog";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ChoiceField, TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { Failure } from "../api/failure";
import { TIERS, STAGES } from "./words";

type Draft = Record<"name" | "industry" | "city" | "country" | "owner" | "tier" | "stage", string>;

/** The account's own facts. Only what was changed is sent; a field changed by somebody else meanwhile is asked about. */
export function EditAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const [base, setBase] = useState(account);
  const [draft, setDraft] = useState<Draft>(() => draftOf(account));
  const save = useVerb((edit: { version: number; set: Record<string, unknown> }) => updateAccount(account.id, { base_version: edit.version, set: edit.set }), onClose);
  const set = changedFields(draftOf(base), draft);
  const field = (name: keyof Draft) => ({ value: draft[name], onChange: (value: string) => { setDraft({ ...draft, [name]: value }); } });
  const failure = save.error instanceof Failure && save.error.code === "conflict" ? save.error : null;
  if (failure !== null) {
    return (
      <ConflictDialog
        failure={failure}
        onKeepTheirs={onClose}
        onKeepMine={() => {
          setBase(account);
          // the account on screen may not be the newest yet: the server has said which is
          save.mutate({ version: failure.version, set });
        }}
      />
    );
  }
  return (
    <Dialog
      title={t("account.edit")}
      isOpen
      isDirty={Object.keys(set).length > 0}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={Object.keys(set).length === 0 || save.isPending} onPress={() => { save.mutate({ version: base.version, set }); }}>
            {t("action.save")}
          </Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} onRetry={() => { save.mutate({ version: base.version, set }); }} isKept />}
      <TextField label={t("field.name")} required autoFocus {...field("name")} />
      <div className="fields-2">
        <TextField label={t("field.industry")} {...field("industry")} />
        <TextField label={t("field.owner")} {...field("owner")} />
        <TextField label={t("field.city")} {...field("city")} />
        <TextField label={t("field.country")} {...field("country")} />
        <ChoiceField label={t("field.tier")} options={TIERS.map((tier) => ({ value: tier, label: tMaybe(`tier.${tier}`) ?? tier }))} {...field("tier")} />
        <ChoiceField label={t("field.stage")} options={STAGES.map((stage) => ({ value: stage, label: tMaybe(`stage.${stage}`) ?? stage }))} {...field("stage")} />
      </div>
    </Dialog>
  );
}

function draftOf(account: Account): Draft {
  const { name, industry, city, country, owner, tier, stage } = account;
  return { name, industry: industry ?? "", city: city ?? "", country: country ?? "", owner: owner ?? "", tier, stage };
}

function changedFields(before: Draft, after: Draft): Record<string, string | null> {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof Draft] !== value);
  return Object.fromEntries(changed.map(([name, value]) => [name, value === "" ? null : value]));
}
