import { Button } from "../ui/Button";

interface LensHintProps {
  title: string;
  why: string;
  action: { words: string; run: () => void } | null;
}

/** Over a lens on which nobody stands yet: what is missing, and the button that gets it. */
export function LensHint({ title, why, action }: LensHintProps) {
  return (
    <div className="float lens-hint" role="status">
      <h2>{title}</h2>
      <p className="secondary">{why}</p>
      {action !== null && <Button look="primary" onPress={action.run}>{action.words}</Button>}
    </div>
  );
}
