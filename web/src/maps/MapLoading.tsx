import { t } from "../language/language";

/** Grey cards where the first ones will stand. */
export function MapLoading() {
  const places = [[40, 4], [12, 24], [40, 24], [68, 24], [12, 40], [40, 40], [68, 40]] as const;
  return (
    <>
      <div className="legend" />
      <div className="canvas" role="status" aria-busy="true" aria-label={t("state.loading")}>
        {places.map(([left, top]) => (
          <div key={`${String(left)}/${String(top)}`} className="skeleton" style={{ position: "absolute", left: `${String(left)}%`, top: `${String(top)}%`, width: 168, height: 72, borderRadius: 8 }} />
        ))}
      </div>
    </>
  );
}
