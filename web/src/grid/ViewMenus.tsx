import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Menu, MenuItem } from "../ui/Menu";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import type { Order } from "./Grid";

interface Named {
  id: string;
  label: string;
}

interface ChoiceMenuProps {
  /** What is chosen here, as "Group". */
  label: string;
  options: readonly Named[];
  value: string;
  onChange: (id: string) => void;
  icon?: "groups";
}

/** One of several, as a small menu which says what is chosen now. */
export function ChoiceMenu({ label, options, value, onChange, icon }: ChoiceMenuProps) {
  const chosen = options.find((option) => option.id === value);
  return (
    <Opener isMenu>
      <Button small look="quiet" {...(icon === undefined ? {} : { icon })}>
        {t("grid.choice", { what: label, value: chosen?.label ?? t("value.none") })}
        <Icon name="down" />
      </Button>
      <Popover>
        <Menu label={label} onAction={onChange}>
          {options.map((option) => <MenuItem key={option.id} id={option.id} isChosen={option.id === value}><span className="grow">{option.label}</span>{option.id === value && <Icon name="check" />}</MenuItem>)}
        </Menu>
      </Popover>
    </Opener>
  );
}

/** By what a list is ordered, and which way. */
export function SortMenu({ options, order, onOrder }: { options: readonly Named[]; order: Order; onOrder: (order: Order) => void }) {
  return (
    <>
      <ChoiceMenu label={t("grid.sort")} options={options} value={order.by} onChange={(by) => { onOrder({ by, isDescending: false }); }} />
      <Button small look="quiet" icon={order.isDescending ? "descending" : "ascending"} aria-label={order.isDescending ? t("grid.descending") : t("grid.ascending")} onPress={() => { onOrder({ ...order, isDescending: !order.isDescending }); }} />
    </>
  );
}

interface ColumnsMenuProps {
  /** All but the first, which always stays. */
  columns: readonly Named[];
  shown: readonly string[];
  onShown: (ids: readonly string[]) => void;
  onReset: () => void;
}

/** Which columns are shown. */
export function ColumnsMenu({ columns, shown, onShown, onReset }: ColumnsMenuProps) {
  const toggle = (toggled: string): void => {
    onShown(columns.map((column) => column.id).filter((id) => shown.includes(id) !== (id === toggled)));
  };
  return (
    <Opener isMenu>
      <Button small look="quiet">{t("grid.columns")} <b className="strong">{formatNumber(shown.length + 1)}</b></Button>
      <Popover side="below end">
        <Menu label={t("grid.columns")} onAction={toggle}>
          {columns.map((column) => (
            <MenuItem key={column.id} id={column.id} isOneOfMany isChosen={shown.includes(column.id)}>
              <span className="grow">{column.label}</span>
              {shown.includes(column.id) && <Icon name="check" />}
            </MenuItem>
          ))}
        </Menu>
        <div style={{ padding: 8, borderTop: "1px solid var(--hairline)" }}><Button small look="quiet" onPress={onReset}>{t("grid.reset_columns")}</Button></div>
      </Popover>
    </Opener>
  );
}
