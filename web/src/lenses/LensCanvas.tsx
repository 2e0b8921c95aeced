import type { Style } from "../canvas/drawing";
import type { Scene } from "../canvas/scene";
import { MapCanvas, type MapDeeds } from "../maps/MapCanvas";
import { Presentation } from "../maps/Presentation";
import type { LensCard } from "./lensCard";
import { lensFace, type LensMarks } from "./lensFace";
import { LensKey } from "./LensKey";
import { LensTools } from "./LensTools";
import { pictureOf } from "./pictureOf";
import type { LensBoard } from "./useLensBoard";
import { usePlace, useSelectionSeen } from "./useLensCanvas";

interface LensCanvasProps {
  board: LensBoard;
  /** What the lens is called in addresses. */
  lens: string;
  label: string;
  scene: Scene<LensCard>;
  style: Style<LensCard>;
  marks: LensMarks;
  deeds: MapDeeds;
  backdrop: React.ReactNode;
  children?: React.ReactNode;
}

/** The drawing of a lens with its tools: in its place, or alone on the screen for showing to others. */
export function LensCanvas({ board, lens, label, scene, style, marks, deeds, backdrop, children }: LensCanvasProps) {
  const { account, day, isBare, handle, setHandle, address } = board;
  const place = usePlace(board, lens);
  useSelectionSeen(board);
  const canvas = (
    <MapCanvas
      key={isBare ? "present" : "work"}
      scene={scene}
      style={style}
      marks={marks}
      face={lensFace}
      first={marks.selected !== null && scene.byId.has(marks.selected) ? marks.selected : null}
      backdrop={backdrop}
      label={label}
      place={place}
      deeds={deeds}
      onReady={(ready) => {
        if (ready !== null && place.read() === undefined) ready.stage.showAll(isBare ? undefined : ({ weight }) => weight);
        setHandle(ready);
      }}
    >
      {handle !== null && <LensTools stage={handle.stage} picture={isBare ? null : pictureOf(account.id, lens, board.address.search)} />}
      {children}
    </MapCanvas>
  );
  if (!isBare) return canvas;
  return (
    <Presentation account={account} day={day} stage={handle?.stage ?? null} isKeyed onLeave={() => { address.present(false); }}>
      {canvas}
      <LensKey people={board.people} />
    </Presentation>
  );
}
