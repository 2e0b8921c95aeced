import { Icon } from "./Icon";

interface Order<By extends string> {
  by: By;
  descending: boolean;
}

interface SortHeadProps<By extends string> {
  by: By;
  label: string;
  order: Order<By>;
  onOrder: (order: Order<By>) => void;
  width?: string | undefined;
  isNumber?: boolean;
}

/** A column's heading which sorts by it; once more turns the order around. */
export function SortHead<By extends string>({ by, label, order, onOrder, width, isNumber = false }: SortHeadProps<By>) {
  const isSorted = order.by === by;
  const sorted = isSorted ? { "aria-sort": order.descending ? ("descending" as const) : ("ascending" as const) } : {};
  return (
    <th scope="col" {...sorted} style={{ width }} className={isNumber ? "num" : undefined}>
      <button type="button" onClick={() => { onOrder({ by, descending: isSorted ? !order.descending : isNumber }); }}>
        {label}
        {isSorted && <Icon name={order.descending ? "descending" : "ascending"} />}
      </button>
    </th>
  );
}
