import createClient from "openapi-fetch";
import { Failure, failureOf } from "./failure";
import type { paths } from "./schema";

const CSRF_HEADER = "X-Inroad-Csrf";
let csrf = "";

/** The token that proves to the server that a write comes from this app; `GET /api/session` tells it. */
export function rememberCsrfToken(token: string): void {
  csrf = token;
}

/** The server's addresses, typed by the schema that the server itself describes. */
export const server = createClient<paths>({ baseUrl: "", credentials: "same-origin" });

server.use({
  onRequest({ request }) {
    if (request.method !== "GET") request.headers.set(CSRF_HEADER, csrf);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw failureOf(response.status, await response.text());
  },
  onError({ error }) {
    return error instanceof Failure ? error : new Failure(0, "unreachable", "");
  },
});

/** What the server answered; every failure has been thrown before as a `Failure`. */
export async function answerOf<T>(asked: Promise<{ data?: T }>): Promise<T> {
  return (await asked).data as T;
}

/** Send a form with a file, telling how much of it (0 to 1) has gone out. */
export function upload<T>(path: keyof paths, form: FormData, onProgress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader(CSRF_HEADER, csrf);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => {
      reject(new Failure(0, "unreachable", ""));
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(failureOf(request.status, request.responseText));
    };
    request.send(form);
  });
}
