import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Icon, type IconName } from "./Icon";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  look?: "plain" | "primary" | "quiet" | "danger";
  small?: boolean;
  icon?: IconName;
  /** The words; without them, `aria-label` says what the icon does. */
  children?: React.ReactNode;
}

export function Button({ look = "plain", small = false, icon, children, ...rest }: ButtonProps) {
  const classes = ["button", look === "danger" ? "quiet danger" : look];
  if (small) classes.push("small");
  if (children === undefined) classes.push("icon-only");
  return (
    <AriaButton {...rest} className={classes.join(" ")}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
