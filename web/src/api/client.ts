import createClient from "openapi-fetch";
import { spokenLanguage } from "../language/language";
import { Failure, failureOf } from "./failure";
import type { paths } from "./schema";

const CSRF_HEADER = "X-Inroad-Csrf";
const VERSION_HEADER = "X-Inroad-Version";
let csrf = "";
/** The server's version when this page was loaded: whoever writes says it, so that an outdated page is told. */
let version = "";
let onOutdated: () => void = () => undefined;

/** The token that proves to the server that a write comes from this app; `GET /api/session` tells it. */
export function rememberCsrfToken(token: string): void {
  csrf = token;
}

export function rememberVersion(known: string): void {
  if (version === "") version = known;
}

/** Who is told once the server is found to be of another version. */
export function whenOutdated(told: () => void): void {
  onOutdated = told;
}

function failed(status: number, body: string): Failure {
  const failure = failureOf(status, body);
  if (failure.code === "outdated") onOutdated();
  return failure;
}

/** The session's token, asked for where somebody writes before the page has heard it. */
async function csrfToken(): Promise<string> {
  if (csrf === "") csrf = (await answerOf(server.GET("/api/session"))).csrf;
  return csrf;
}

/** The server's addresses, typed by the schema that the server itself describes. */
export const server = createClient<paths>({ baseUrl: "", credentials: "same-origin" });

server.use({
  async onRequest({ request }) {
    request.headers.set("Accept-Language", spokenLanguage());
    if (request.method === "GET") return request;
    request.headers.set(CSRF_HEADER, await csrfToken());
    if (version !== "") request.headers.set(VERSION_HEADER, version);
    return request;
  },
  async onResponse({ response }) {
    const now = response.headers.get(VERSION_HEADER);
    if (version !== "" && now !== null && now !== version) onOutdated();
    if (!response.ok) throw failed(response.status, await response.text());
  },
  onError({ error }) {
    return error instanceof Failure ? error : new Failure(0, "unreachable", "");
  },
});

/** What the server answered; every failure has been thrown before as a `Failure`. */
export async function answerOf<T>(asked: Promise<{ data?: T }>): Promise<T> {
  return (await asked).data as T;
}

/** Send a form with a file, telling how many of its bytes have gone out; the signal takes it back. */
export async function upload<T>(path: keyof paths, form: FormData, onProgress: (sent: number, total: number) => void, signal: AbortSignal): Promise<T> {
  const token = await csrfToken();
  if (signal.aborted) throw new Failure(0, "aborted", "");
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader(CSRF_HEADER, token);
    request.setRequestHeader("Accept-Language", spokenLanguage());
    if (version !== "") request.setRequestHeader(VERSION_HEADER, version);
    signal.addEventListener("abort", () => {
      request.abort();
    });
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded, event.total);
    };
    request.onerror = () => {
      reject(new Failure(0, "unreachable", ""));
    };
    request.onabort = () => {
      reject(new Failure(0, "aborted", ""));
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(failed(request.status, request.responseText));
    };
    request.send(form);
  });
}
