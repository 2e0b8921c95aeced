import { useState } from "react";
import { type Live, useLine } from "../api/live";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { useEffect } from "react";

const PATIENCE = 2500;

/** Says that the server cannot be heard, that one must sign in again, or that a newer app waits. */
export function LineBanner({ live }: { live: Live }) {
  const line = useLine(live);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLong(line === "broken"); }, line === "broken" ? PATIENCE : 0);
    return () => { clearTimeout(timer); };
  }, [line]);
  if (line === "open" || (line === "broken" && !isLong)) return null;
  return (
    <div className="banner" role="status">
      <Icon name={line === "upgraded" ? "reload" : line === "ended" ? "lock" : "offline"} />
      <span>{t(`line.${line}`)}</span>
      {line === "upgraded" && <Button small onPress={() => { location.reload(); }}>{t("action.reload")}</Button>}
      {line === "broken" && <Button small onPress={() => { live.open(); }}>{t("action.retry")}</Button>}
    </div>
  );
}
