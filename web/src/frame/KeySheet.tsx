import { t } from "../language/language";
import { Dialog } from "../ui/Dialog";
import { keyName, KEYS } from "./keys";
import { setKeySheet, useKeySheet } from "./overlays";

/** `?`: every key, by where it works. */
export function KeySheet() {
  const isOpen = useKeySheet();
  return (
    <Dialog title={t("settings.keys")} isOpen={isOpen} wide onClose={() => { setKeySheet(false); }}>
      <KeyList />
    </Dialog>
  );
}

export function KeyList() {
  return (
    <div className="key-list">
      {KEYS.map(({ title, keys }) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key} style={{ display: "contents" }}>
                <dt><kbd>{keyName(key)}</kbd></dt>
                <dd className="secondary">{t(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
