/**
 * Where a correction meets a newer delivery. All values are text as the database writes them; null = not recorded.
 */
export interface Meeting {
  fact: string;
  /** What was delivered when the correction was made. */
  base: string | null;
  /** The correction. */
  ours: string | null;
  /** What is delivered now. */
  theirs: string | null;
  /** Day of the observation behind the correction, YYYY-MM-DD. */
  observedOn: string;
  /** Day that the delivery describes, YYYY-MM-DD. */
  deliveredOn: string;
  /** What the civil registry says of this fact; undefined where it says nothing. */
  civil?: string | null | undefined;
}

/**
 * KEPT: nothing new was delivered, the correction stands. SETTLED: the delivery now says the same, the correction has
 * done its work. CORRECTION_WINS and DELIVERY_WINS: both moved, and one observation takes precedence over the other.
 */
export type MeetingOutcome = 'KEPT' | 'SETTLED' | 'CORRECTION_WINS' | 'DELIVERY_WINS';

/** How two differing observations are ordered, dated because the national rule is still being made. */
export interface Precedence {
  /** First day on which the rule holds. */
  from: string;
  /** Facts in which the side that the civil registry confirms wins, whatever the dates say. */
  civilRegistryDecides: readonly string[];
  /** Facts of people of which a delivery that does not name them says nothing: a correction of these stands. */
  standUnnamed: readonly string[];
  /** Who wins when both were observed on the same day. */
  sameDay: 'CORRECTION' | 'DELIVERY';
}

export const PRECEDENCES: readonly Precedence[] = [
  {
    from: '2025-01-01',
    civilRegistryDecides: ['name', 'birth_date', 'sex'],
    standUnnamed: ['family_id'],
    // A correction was looked at by people, one family at a time.
    sameDay: 'CORRECTION',
  },
];

/** The rule in force on a day; before the first one, the first. */
export function precedenceOn(day: string, rules: readonly Precedence[] = PRECEDENCES): Precedence {
  const [first] = rules;
  if (!first) throw new RangeError('there is no precedence rule');
  return rules.filter(({ from }) => from <= day).at(-1) ?? first;
}

/** Three-way merge of one fact. Pure, total and symmetric in nothing: base, ours and theirs have their own roles. */
export function meet(meeting: Meeting, rule: Precedence): MeetingOutcome {
  const { base, ours, theirs, civil } = meeting;
  if (theirs === ours) return 'SETTLED';
  if (theirs === base) return 'KEPT';
  if (theirs === null && rule.standUnnamed.includes(meeting.fact)) return 'CORRECTION_WINS';
  if (civil !== undefined && rule.civilRegistryDecides.includes(meeting.fact)) {
    if (civil === ours) return 'CORRECTION_WINS';
    if (civil === theirs) return 'DELIVERY_WINS';
  }
  if (meeting.observedOn === meeting.deliveredOn) {
    return rule.sameDay === 'CORRECTION' ? 'CORRECTION_WINS' : 'DELIVERY_WINS';
  }
  return meeting.observedOn > meeting.deliveredOn ? 'CORRECTION_WINS' : 'DELIVERY_WINS';
}
