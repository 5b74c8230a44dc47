import { client, PURPOSES, isPurpose } from '@tepat/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { useFormat } from '../i18n';
import { operationName, useDocument } from './use-document';

const LOOK_AGAIN_MS = 15_000;
const MINUTE_MS = 60_000;

export interface OpenCounter {
  readonly purpose: string;
  /** In the language that is being read. */
  readonly purposeText: string;
  /** Whole minutes until it ends by itself, at least one. */
  readonly minutesLeft: number;
}

export interface Counter {
  /** Null while none is open; undefined while it is being asked. */
  readonly open: OpenCounter | null | undefined;
  /** Fixes a purpose for half an hour, on the server. Answers with the purpose of the counter that ended for it. */
  readonly start: (purpose: string) => Promise<string | null>;
  readonly end: () => Promise<void>;
}

/** The counter session of whoever is signed in. It lives on the server; here is only what it said last. */
export function useCounter(): Counter {
  const may = useMay();
  const { locale } = useFormat();
  const queryClient = useQueryClient();
  const asks = may('counter.open');
  const { data, dataUpdatedAt } = useDocument(client.OpenCounterOfViewerDocument, {}, { enabled: asks });
  const now = Math.max(useNow(), dataUpdatedAt);
  const told = data?.viewer.counter ?? null;
  const left = told === null ? 0 : new Date(told.until).getTime() - now;
  const purposeText = (code: string): string => (isPurpose(code) ? PURPOSES[code][locale] : code);
  const again = () =>
    queryClient.invalidateQueries({ queryKey: ['tepat', operationName(client.OpenCounterOfViewerDocument)] });
  return {
    open:
      asks && data === undefined
        ? undefined
        : told !== null && left > 0
          ? {
              purpose: told.purpose,
              purposeText: purposeText(told.purpose),
              minutesLeft: Math.ceil(left / MINUTE_MS),
            }
          : null,
    start: async (purpose) => {
      const { ended } = accepted((await api.execute(client.OpenCounterDocument, { input: { purpose } })).openCounter);
      await again();
      return ended ? purposeText(ended.purpose) : null;
    },
    end: async () => {
      accepted((await api.execute(client.CloseCounterDocument, {})).closeCounter);
      await again();
    },
  };
}

/** The time, looked at every quarter of a minute: enough to count minutes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
