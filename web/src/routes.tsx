import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { type AccountSearch, readAccountSearch, wordsIn } from "./accounts/address";
import { readPortfolioSearch } from "./accounts/portfolioAddress";
import { whenOf } from "./accounts/when";
import type { Live } from "./api/live";
import { coverageQuery, engagementQuery, raciQuery } from "./api/matrices";
import { influenceQuery } from "./api/influenceQueries";
import { askedOf, onionQuery, powerInterestQuery } from "./api/lensQueries";
import { accountQuery, mapQuery, rosterQuery } from "./api/queries";
import { Frame } from "./frame/Frame";
import { NoPage, PageProblem } from "./frame/Problem";

interface Context {
  live: Live;
  client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NoPage, errorComponent: PageProblem });

function Root() {
  return <Frame live={root.useRouteContext().live} />;
}

/** What a route reads of its address and nothing else: the router keeps beside it whatever else the address holds. */
function only<Search extends object>(read: (search: Record<string, unknown>) => Search): (search: Record<string, unknown>) => Search {
  return (search) => ({ ...Object.fromEntries(Object.keys(search).map((name) => [name, undefined])), ...read(search) });
}

/** The page asks for the same and shows what went wrong. */
const unheard = (): void => undefined;

const portfolio = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: only(readPortfolioSearch),
  component: lazyRouteComponent(() => import("./accounts/Portfolio"), "Portfolio"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/accounts/$accountId",
  validateSearch: only<AccountSearch>(readAccountSearch),
  loaderDeps: ({ search }) => whenOf(search),
  // asked for at once, beside the code of the page; the page itself shows what is missing and what went wrong
  loader: ({ context: { client }, params: { accountId }, deps: when }) => {
    client.query(accountQuery(accountId)).catch(unheard);
    client.query(rosterQuery(accountId, when)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("./accounts/AccountPage"), "AccountPage"),
});

const accountIndex = createRoute({
  getParentRoute: () => account,
  path: "/",
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: "/accounts/$accountId/org", params, search, replace: true });
  },
});

const orgChart = createRoute({
  getParentRoute: () => account,
  path: "/org",
  loaderDeps: ({ search }) => ({ when: whenOf(search), folds: { expand: search.expand ?? [], collapse: search.collapse ?? [] } }),
  loader: ({ context: { client }, params: { accountId }, deps: { when, folds } }) => {
    client.query(mapQuery(accountId, when, folds)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("./maps/OrgChart"), "OrgChart"),
});

const influence = createRoute({
  getParentRoute: () => account,
  path: "/influence",
  loaderDeps: ({ search }) => ({ when: whenOf(search), asked: askedOf(search), kinds: search.kinds ?? null }),
  loader: ({ context: { client }, params: { accountId }, deps: { when, asked, kinds } }) => {
    client.query(influenceQuery(accountId, when, asked, kinds)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("./lenses/Influence"), "Influence"),
});

const powerInterest = createRoute({
  getParentRoute: () => account,
  path: "/power-interest",
  loaderDeps: ({ search }) => ({ when: whenOf(search), asked: askedOf(search) }),
  loader: ({ context: { client }, params: { accountId }, deps: { when, asked } }) => {
    client.query(powerInterestQuery(accountId, when, asked)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("./lenses/PowerInterest"), "PowerInterest"),
});

const onion = createRoute({
  getParentRoute: () => account,
  path: "/onion",
  loaderDeps: ({ search }) => ({ when: whenOf(search), asked: askedOf(search) }),
  loader: ({ context: { client }, params: { accountId }, deps: { when, asked } }) => {
    client.query(onionQuery(accountId, when, asked)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("./lenses/Onion"), "Onion"),
});

const raci = createRoute({
  getParentRoute: () => account,
  path: "/raci",
  loaderDeps: ({ search }) => ({ when: whenOf(search), asked: askedOf(search) }),
  loader: ({ context: { client }, params: { accountId }, deps: { when, asked } }) => {
    client.query(raciQuery(accountId, when, asked.opportunity)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("./matrices/RaciLens"), "RaciLens"),
});

const coverage = createRoute({
  getParentRoute: () => account,
  path: "/coverage",
  loaderDeps: ({ search }) => ({ when: whenOf(search), asked: askedOf(search) }),
  loader: ({ context: { client }, params: { accountId }, deps: { when, asked } }) => {
    client.query(coverageQuery(accountId, when, asked.opportunity)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("./matrices/CoverageLens"), "CoverageLens"),
});

const engagement = createRoute({
  getParentRoute: () => account,
  path: "/engagement",
  loaderDeps: ({ search }) => ({ when: whenOf(search), asked: askedOf(search) }),
  loader: ({ context: { client }, params: { accountId }, deps: { when, asked } }) => {
    client.query(engagementQuery(accountId, when, asked.opportunity)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("./matrices/EngagementLens"), "EngagementLens"),
});

const interactions = createRoute({
  getParentRoute: () => account,
  path: "/interactions",
  component: lazyRouteComponent(() => import("./interactions/Interactions"), "Interactions"),
});

const people = createRoute({
  getParentRoute: () => account,
  path: "/people",
  component: lazyRouteComponent(() => import("./people/PeopleTable"), "PeopleTable"),
});

const history = createRoute({
  getParentRoute: () => account,
  path: "/history",
  component: lazyRouteComponent(() => import("./history/History"), "History"),
});

const deals = createRoute({
  getParentRoute: () => account,
  path: "/deals",
  component: lazyRouteComponent(() => import("./stakes/DealsPage"), "DealsPage"),
});

const review = createRoute({
  getParentRoute: () => account,
  path: "/review",
  component: lazyRouteComponent(() => import("./stakes/ReviewPage"), "ReviewPage"),
});

const individual = createRoute({
  getParentRoute: () => account,
  path: "/people/$positionId",
  component: lazyRouteComponent(() => import("./stakes/IndividualMap"), "IndividualMap"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  validateSearch: only((search): { account?: string; job?: string } => wordsIn(search, ["account", "job"])),
  component: lazyRouteComponent(() => import("./imports/ImportsPage"), "ImportsPage"),
});

const suggestions = createRoute({
  getParentRoute: () => root,
  path: "/suggestions",
  validateSearch: only((search): { open?: string } => wordsIn(search, ["open"])),
  component: lazyRouteComponent(() => import("./reviews/SuggestionsPage"), "SuggestionsPage"),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  validateSearch: (search: Record<string, unknown>): { kind?: string; account?: string; open?: string } => wordsIn(search, ["kind", "account", "open"]),
  component: lazyRouteComponent(() => import("./reviews/DuplicatesPage"), "DuplicatesPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/SettingsPage"), "SettingsPage"),
});

const tree = root.addChildren([
  portfolio,
  account.addChildren([
    accountIndex, orgChart, influence, powerInterest, onion, raci, coverage, engagement, interactions, people, individual, deals, review, history,
  ]),
  imports,
  suggestions,
  duplicates,
  settings,
]);

export function makeRouter(live: Live, client: QueryClient) {
  return createRouter({ routeTree: tree, context: { live, client }, defaultPreload: "intent", defaultPreloadDelay: 0, scrollRestoration: true, defaultErrorComponent: PageProblem });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
