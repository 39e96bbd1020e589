import type { RecordedEvent } from './event';
import type { CaseId } from './ids';

/**
 * An event as far as it is about one case. A bulk event names up to a thousand, the turn of a day has everybody's plans in
 * it, and whoever is shown the one case has no use for the texts and persons of the others.
 */
export function onlyAbout(id: CaseId, event: RecordedEvent): RecordedEvent {
  const isIt = (one: CaseId | undefined) => one === id;
  switch (event.type) {
    case 'CasesAdded': {
      const { data, priv } = event;
      return {
        ...event,
        data: { ...data, cases: data.cases.filter((one) => isIt(one.caseId)) },
        priv: priv && {
          ...priv,
          cases: priv.cases.filter((_, place) => isIt(data.cases[place]?.caseId)),
        },
      };
    }
    case 'CasesBrought': {
      const { data, priv } = event;
      return {
        ...event,
        data: { cases: data.cases.filter((one) => isIt(one.id)) },
        priv: priv && {
          ...priv,
          cases: priv.cases.filter((_, place) => isIt(data.cases[place]?.id)),
        },
      };
    }
    case 'CommandUndone': {
      const { data, priv } = event;
      return {
        ...event,
        data: {
          ...data,
          ...NO_LISTS,
          setup: [],
          days: [],
          cases: data.cases.filter((one) => isIt(one.id)),
        },
        priv: priv && {
          ...priv,
          ...NO_LISTS,
          plans: [],
          cases: priv.cases.filter((_, place) => isIt(data.cases[place]?.id)),
        },
      };
    }
    case 'CasesReleased': {
      const { taken, kept, ...rest } = event.data;
      return { ...event, data: { ...rest, taken: taken.filter(isIt), kept: kept.filter(isIt) } };
    }
    case 'DayOpened': {
      const { returned, left, ...rest } = event.data;
      return {
        ...event,
        data: { ...rest, returned: returned.filter(isIt), left: left.filter(isIt) },
        priv: event.priv && { ...event.priv, today: [], forgotten: [] },
      };
    }
    default:
      return idsOnlyAbout(isIt, event);
  }
}

/** The same of events that name cases by their ids and nothing else of them. */
function idsOnlyAbout(
  isIt: (one: CaseId | undefined) => boolean,
  event: RecordedEvent,
): RecordedEvent {
  switch (event.type) {
    case 'ReservationsEnded':
    case 'MissingKept':
      return { ...event, data: { cases: event.data.cases.filter(isIt) } };
    case 'CasesUpdated': {
      const { cases, versions } = event.data;
      const data = {
        cases: cases.filter((one) => isIt(one.caseId)),
        versions: versions.filter((one) => isIt(one.caseId)),
      };
      return { ...event, data };
    }
    case 'CasesMarked': {
      const { missing, back, post } = event.data;
      const data = {
        missing: missing.filter(isIt),
        back: back.filter(isIt),
        post: post.filter((one) => isIt(one.caseId)),
      };
      return { ...event, data };
    }
    default:
      return event;
  }
}

const NO_LISTS = { priorities: [], ideas: [], actions: [] };
