/** For so long (ms) after a move nothing is at rest yet. */
export const SETTLE = 140;
/** How long to wait before work is done ahead of its time. */
const AHEAD = 600;

/**
 * What may be done when: while one zooms nothing but that, while one moves only what is needed, the rest afterwards.
 * What one came for is shown before anything is made ahead of its time.
 */
export class Pace {
  private readonly wake: () => void;
  private movedAt = -Infinity;
  private zoomedAt = -Infinity;
  private aheadFrom = Infinity;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private preparing: ReturnType<typeof setTimeout> | undefined;

  /** `wake` is called once everything has been at rest for long enough. */
  constructor(wake: () => void) {
    this.wake = wake;
  }

  opened(): void {
    this.rest(2 * SETTLE);
  }

  moved(isZoom: boolean): void {
    this.movedAt = this.aheadFrom = performance.now();
    if (isZoom) this.zoomedAt = this.movedAt;
    this.rest(SETTLE);
  }

  isMoving(now: number): boolean {
    return now - this.movedAt < SETTLE;
  }

  isZooming(now: number): boolean {
    return now - this.zoomedAt < SETTLE;
  }

  /** Whether there is time for what is not in sight yet. */
  isAhead(now: number): boolean {
    return now >= this.aheadFrom && !this.isZooming(now);
  }

  /** Do work in pieces when there is nothing else to do, until `piece` answers that nothing is left. */
  prepare(isBusy: () => boolean, piece: () => boolean, wait = AHEAD): void {
    clearTimeout(this.preparing);
    this.preparing = setTimeout(() => {
      if (isBusy() || this.isMoving(performance.now()) || piece()) this.prepare(isBusy, piece, SETTLE);
    }, wait);
  }

  stop(): void {
    clearTimeout(this.settling);
    clearTimeout(this.preparing);
  }

  private rest(wait: number): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      // the frame which is woken may have begun, by its own clock, before this moment
      this.movedAt = this.zoomedAt = this.aheadFrom = -Infinity;
      this.wake();
    }, wait);
  }
}
