import { useEffect } from "react";
import { t } from "../language/language";
import { chooseTheme, useTheme } from "../settings/theme";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { keyName } from "./keys";
import { openFinder } from "./overlays";

interface TopbarProps {
  title: string;
  crumb?: React.ReactNode;
  /** Signs after the title. */
  signs?: React.ReactNode;
  /** The page's commands, the main one last. */
  children?: React.ReactNode;
}

export function Topbar({ title, crumb, signs, children }: TopbarProps) {
  const { theme } = useTheme();
  useEffect(() => {
    document.title = title === "" ? "Inroad" : `${title} · Inroad`;
  }, [title]);
  return (
    <header className="topbar">
      {crumb}
      <h1 title={title}>{title}</h1>
      {signs}
      <span className="grow" />
      <span className="show-narrow"><Button look="quiet" icon="search" aria-label={t("finder.open")} onPress={openFinder} /></span>
      <button type="button" className="search hide-narrow" style={{ width: 216 }} onClick={openFinder}>
        <Icon name="search" />
        <span className="grow cut">{t("finder.open")}</span>
        <kbd>{keyName("mod+K")}</kbd>
      </button>
      <Button look="quiet" icon="theme" aria-label={t("settings.switch_theme")} onPress={() => { chooseTheme(theme === "dark" ? "light" : "dark"); }} />
      {children}
    </header>
  );
}
