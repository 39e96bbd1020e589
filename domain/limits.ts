/** Every limit of the board in one place. Text is counted in graphemes, what a person sees as one character. */
export const LIMITS = {
  externalIdGraphemes: 40,
  nameGraphemes: 60,
  /** Reasons, case types and what we asked for: one line on a card. */
  titleGraphemes: 200,
  noteGraphemes: 1_000,
  /** Of a password, the fewest; the most and what else is refused is the server's. */
  passwordCharacters: 10,
  /** How long a link is good by which a leader lets somebody in who forgot the password: as long as they sit together. */
  signInLinkMs: 60 * 60 * 1_000,
  /** A grapheme may be many bytes (stacked marks); this bounds the worst case. */
  bytesPerGrapheme: 8,
  /** One socket message. A larger one closes the socket without a word, so clients refuse it before sending. */
  messageBytes: 64 * 1024,
  commandsPerBatch: 100,
  idsPerBulkCommand: 200,
  openCases: 20_000,
  casesPerImport: 5_000,
  casesPerEvent: 1_000,
  /** A list of the case system that is longer holds more than a board does. */
  casesPerList: 20_000,
  /** Given to the board at a time, so that nobody's command waits long behind them. */
  casesPerPart: 250,
  waitsPerCase: 8,
  caseTypes: 200,
  reasons: 200,
  closedDays: 100,
  people: 200,
  /** Of a unit. Each is a program that somebody must know of. */
  apiKeys: 20,
  linkGraphemes: 300,
  /**
   * How long things may be kept, in days, for staffing in working days: a unit may set less and never more. A closed
   * case's persons and texts; who was here by name; the persons of an idea or action that is closed.
   */
  retentionDays: { cases: 30, staffing: 5, improvement: 30 },
  duties: 50,
  /** A unit that was closed by mistake is opened again within these days; then its people and persons are let go of. */
  reopenDays: 30,
  /** Of a list of people to invite. */
  invitationLines: 500,
  /** Whole cases, with their texts and their clocks, that go to another unit with one command. */
  casesPerMove: 50,
  /** Shares of a day are told in hundredths. */
  wholeDayHundredths: 100,
  dutiesPerDay: 10,
  /** Days that one command plans: a month. */
  daysPerPlan: 31,
  /** A plan further ahead than half a year is a wish. */
  planDaysAhead: 183,
  /** Today's few: more than this is no order of priority any more. Done and offered ones count until they leave. */
  priorities: 20,
  /** Ideas and actions that are not closed. */
  ideas: 300,
  actions: 500,
  /** Why, five times: the fifth answer is as near to the cause as a board gets. */
  whys: 5,
  /** An action that is due further ahead is a plan, or a typing mistake. */
  actionDays: 366,
  /** A key of the order by hand grows by one where things are moved between the same two; then all get new ones. */
  rankCharacters: 24,
  /** A count line above this is a typing mistake. */
  countPerCommand: 10_000,
  /** Of one case type and one received day, and how many such days at once: more than a year of working days. */
  countPerPile: 100_000,
  pilesPerType: 400,
  /** Of one statement of the whole stock: a row for each case type and received day. */
  rowsPerStatement: 5_000,
  /** Days that are over and can still be corrected, and no figure of a day is above that. */
  recentDays: 5,
  figurePerDay: 1_000_000,
  /** A taken case may be kept at most this many days ahead. */
  keepDays: 30,
  /** A next review further ahead is a typing mistake. */
  reviewDays: 366,
  /** How long a person sees the offer to undo, and what a slow network is granted on top. */
  undoMs: 10_000,
  undoGraceMs: 20_000,
  undoEntries: 100,
  /** A client further behind gets a snapshot instead of the events it missed. */
  eventsPerCatchUp: 500,
  /** A client that has nothing yet is better off with the board, unless the unit has only just begun. */
  eventsForFresh: 20,
  eventsPerPage: 1_000,
  /** Of what still names somebody, shown to them: entries a page, and events of the log looked at in one go. */
  ownEntries: 200,
  /** A board that a device has kept for longer than a sign-in lasts is of a sign-in that is over. */
  keptBoardMs: 7 * 24 * 60 * 60 * 1_000,
  decideAttempts: 5,
  /** Of a list of cases or counts that a program sends: the largest list, in 800 bytes a row. */
  intakeBytes: 4 * 1024 * 1024,
  /** Days of figures that are asked for at once: a year. */
  figureDays: 366,
  /** Of a file that is imported, unpacked; the largest real log we know is a fifth of it. */
  importFileBytes: 50 * 1024 * 1024,
  /** Of what is sent to the server for that. */
  importUploadBytes: 20 * 1024 * 1024,
  /** Logs pack to between a tenth and a twentieth. What packs to less than a hundredth is made to do harm. */
  inflateRatio: 100,
  /** A longer row is a quote that was never closed, or no table at all. */
  importRowCharacters: 100_000,
  importColumns: 100,
  importRows: 200_000,
  /** Bad rows that an answer names one by one; the number of all is told beside them. */
  importProblemsTold: 1_000,
} as const;
