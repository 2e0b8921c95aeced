/** Mine, theirs and the common base of one field which two people changed. */
export interface FieldConflict {
  mine: unknown;
  theirs: unknown;
  base: unknown;
}

/** What clashes in one of several things that were edited together. */
export interface Clash {
  id: string;
  label: string;
  fields: Readonly<Record<string, FieldConflict>>;
}

/** A request which the server refused, or which never reached it (`status` 0). `message` is in the server's words. */
export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, params: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "Failure";
    this.status = status;
    this.code = code;
    this.params = params;
  }

  /** The fields of a conflict, if this is one. */
  get conflicts(): Readonly<Record<string, FieldConflict>> {
    const fields = this.code === "conflict" ? this.params.fields : undefined;
    return isRecord(fields) ? (fields as Record<string, FieldConflict>) : {};
  }

  /** What clashes thing by thing, where several were edited together. */
  get clashes(): readonly Clash[] {
    const rows = this.code === "conflict" ? this.params.rows : undefined;
    return Array.isArray(rows) ? (rows as Clash[]) : [];
  }

  /** The version to build on for who wants their own value nonetheless; 0 where that is not told. */
  get version(): number {
    return typeof this.params.version === "number" ? this.params.version : 0;
  }
}

/** What the server's answer to a failed request says; any other text than ours becomes a failure of its status. */
export function failureOf(status: number, body: string): Failure {
  try {
    const answer: unknown = JSON.parse(body);
    const error = isRecord(answer) ? answer.error : undefined;
    if (isRecord(error)) {
      const params = isRecord(error.params) ? error.params : {};
      return new Failure(status, String(error.code), String(error.message), params);
    }
  } catch {
    // not JSON: a proxy's page, or nothing at all
  }
  return new Failure(status, status === 0 ? "unreachable" : `http_${String(status)}`, "");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
