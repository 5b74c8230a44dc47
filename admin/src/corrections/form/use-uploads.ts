import { client } from '@tepat/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import { accepted, api } from '../../client';
import { useWords } from '../../components';
import { useFormat } from '../../i18n';
import type { DraftSaver } from './draft-saver';
import { formMessages } from './messages';
import { evidenceSending, type Sending } from './evidence-sending';
import { shrinkPhoto } from './shrink-photo';
import { drafted } from './use-draft';

const MOST_BYTES = 10 * 1024 * 1024;

/** A file on its way. It stays in memory until it is laid beside the draft, or given up. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly stage: 'SHRINKING' | 'SENDING' | 'CHECKING' | 'FAILED';
  /** 0 to 1 of what is sent. */
  readonly part: number;
  /** Why it failed, in words. */
  readonly reason: string | null;
}

interface Waiting {
  readonly file: File;
  readonly keepsPlace: boolean;
  /** Once it is small enough: what has gone of it need not go again. */
  sending: Sending | null;
  isLost: boolean;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[], keepsPlace: boolean) => void;
  readonly again: (key: number) => void;
  readonly giveUp: (key: number) => void;
}

/** Sends files one after the other and lays each beside the draft in its turn. */
export function useUploads(saver: DraftSaver): Uploads {
  const t = useWords(formMessages).correctionForm;
  const { locale } = useFormat();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const files = useRef(new Map<number, Waiting>());
  const last = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  const tell = (key: number, change: Partial<Upload>): void =>
    setUploads((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const giveUp = useCallback((key: number): void => {
    files.current.delete(key);
    setUploads((before) => before.filter((each) => each.key !== key));
  }, []);

  const prepared = async ({ file, keepsPlace }: Waiting): Promise<Sending> => {
    const small = await shrinkPhoto(file, keepsPlace);
    if (small.size > MOST_BYTES) throw new Error(t.tooLarge);
    return evidenceSending(small);
  };
  const send = async (key: number): Promise<void> => {
    const kept = files.current.get(key);
    if (!kept) return;
    tell(key, { stage: 'SHRINKING', reason: null });
    try {
      kept.sending ??= await prepared(kept);
      tell(key, { stage: 'SENDING', part: 0 });
      const upload = await kept.sending.send((part) => tell(key, { part }));
      tell(key, { stage: 'CHECKING' });
      await saver.act(async ({ id, edit }) => {
        const input = { correction: id, edit, upload };
        const answer = await api.execute(client.AttachEvidenceDocument, { input }, { 'accept-language': locale });
        return drafted(accepted(answer.attachEvidence));
      });
      giveUp(key);
    } catch (failure) {
      const isLost = !(failure instanceof Error) || failure instanceof TypeError || codeOf(failure) === 'NO_ANSWER';
      kept.isLost = isLost;
      tell(key, { stage: 'FAILED', reason: isLost ? t.lost : failure.message });
    }
  };
  const again = (key: number): void => {
    line.current = line.current.then(() => send(key));
  };
  const retryLost = useRef<() => void>(() => undefined);
  useEffect(() => {
    retryLost.current = () => {
      for (const [key, kept] of files.current) if (kept.isLost) again(key);
    };
  });
  useEffect(() => {
    const retry = (): void => retryLost.current();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, []);

  const add: Uploads['add'] = (added, keepsPlace) => {
    for (const file of added) {
      last.current += 1;
      const key = last.current;
      files.current.set(key, { file, keepsPlace, sending: null, isLost: false });
      setUploads((before) => [...before, { key, name: file.name, stage: 'SHRINKING', part: 0, reason: null }]);
      again(key);
    }
  };
  return { uploads, add, again, giveUp };
}

const codeOf = (failure: Error): string | null => (failure instanceof client.ApiFailure ? failure.code : null);
