import { Icon, type IconName } from "./Icon";
import { useOpening } from "./Opener";

interface ButtonProps extends Omit<React.ComponentProps<"button">, "className" | "style" | "onClick" | "disabled"> {
  look?: "plain" | "primary" | "quiet" | "danger";
  small?: boolean;
  icon?: IconName;
  isDisabled?: boolean;
  onPress?: () => void;
}

/** A command; without words `aria-label` says what the icon does, on hover too. What it stands in does not hear that it was pressed. */
export function Button({ look = "plain", small = false, icon, isDisabled, onPress, children, ...rest }: ButtonProps) {
  const opening = useOpening();
  const classes = ["button", look === "danger" ? "quiet danger" : look];
  if (small) classes.push("small");
  if (children === undefined) classes.push("icon-only");
  return (
    <button
      type="button"
      title={children === undefined ? rest["aria-label"] : undefined}
      {...opening}
      {...rest}
      className={classes.join(" ")}
      disabled={isDisabled}
      onPointerDown={stop}
      onClick={(event) => {
        stop(event);
        event.currentTarget.focus(); // not every browser does
        opening.onClick?.(event);
        onPress?.();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") stop(event);
        opening.onKeyDown?.(event);
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

function stop(event: React.SyntheticEvent): void {
  event.stopPropagation();
}
