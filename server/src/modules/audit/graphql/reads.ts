import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../../platform/graphql/context';
import type { ShownAgain } from '../../../platform/graphql/idempotency';
import type { Subject } from '../domain/event';
import type { ReadTrail } from '../use-cases/read-trail';

/** What of people an answer showed. */
interface Shown {
  readonly subjects: readonly Subject[];
  readonly focus: Subject | null;
  readonly unmasked: boolean;
}

/** Whose personal data a request shows. One request is one event, however many pages and fields it had. */
class Reads {
  private readonly subjects = new Map<string, Subject>();
  private focus: Subject | null = null;
  private unmasked = false;

  note(subjects: readonly Subject[], focus: Subject | undefined): void {
    for (const subject of subjects) this.subjects.set(`${subject.kind}:${subject.id}`, subject);
    this.focus ??= focus ?? null;
  }

  noteUnmasked(): void {
    this.unmasked = true;
  }

  shown(): Shown {
    return { subjects: [...this.subjects.values()], focus: this.focus, unmasked: this.unmasked };
  }

  /**
   * Appends the event, if anything was shown. Must be done before the answer leaves; a failure stops the answer, so
   * that nobody's data are shown without a trace.
   */
  async append(trail: ReadTrail, context: RequestContext, operation: string | null): Promise<void> {
    if (this.subjects.size === 0) return;
    const subjects = [...this.subjects.values()];
    const [only] = subjects;
    const shown: Record<string, number> = {};
    for (const { kind } of subjects) shown[kind] = (shown[kind] ?? 0) + 1;
    const subject = this.focus ?? (subjects.length === 1 && only ? only : { kind: 'SEARCH', id: context.requestId });
    await trail.append({
      at: context.platform.clock.now(),
      actor: context.actor(),
      event: {
        action: this.unmasked ? 'personal.unmask' : 'personal.read',
        subject,
        ...(context.servedFor !== null ? { purpose: context.servedFor } : {}),
        after: { shown, ...(operation !== null ? { operation } : {}) },
        subjects,
      },
    });
  }
}

const readsOf = (context: RequestContext): Reads => context.once('audit.reads', () => new Reads());

/** Tells that personal data of these subjects go into the answer. `focus`: what the page as a whole is about, such as a list. */
export function noteRead(context: RequestContext, subjects: readonly Subject[], focus?: Subject): void {
  readsOf(context).note(subjects, focus);
}

/** Tells that a number is shown in full. */
export function noteUnmasked(context: RequestContext, subject: Subject): void {
  readsOf(context).note([subject], undefined);
  readsOf(context).noteUnmasked();
}

/** An answer that is given once more shows the same people once more: its request leaves the same event. */
export const readsShownAgain: ShownAgain<Shown> = {
  shown: (context) => readsOf(context).shown(),
  showAgain: (context, { subjects, focus, unmasked }) => {
    readsOf(context).note(subjects, focus ?? undefined);
    if (unmasked) readsOf(context).noteUnmasked();
  },
};

/** Commits the event of what a request read before its answer leaves. */
export const readAuditPlugin = (trail: ReadTrail): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, operationName }) => {
      await readsOf(contextValue).append(trail, contextValue, operationName ?? null);
    },
  }),
});
