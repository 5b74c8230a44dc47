import { fireEvent, render, screen, within } from '@testing-library/react';
import { KLJ } from '@tepat/shared';
import { AdminContext } from 'react-admin';
import { useEffect, useState } from 'react';
import { createI18nProvider } from '../../i18n';
import { consoleMessages } from '../../i18n/console-messages';
import { CriteriaBuilder } from './CriteriaBuilder';
import { documentOf, draftOf, renameClause, type Draft } from './draft';
import { judge } from './problems';
import { rulesOf } from './rule-query';

/** Ripples would go on after the test. Everything on the page is visible, so roles are asked for without looking. */
const STILL = { components: { MuiButtonBase: { defaultProps: { disableRipple: true } } } };

/** The builder on a draft of KLJ; tells what the draft has become. */
function open(): { readonly codes: () => string[]; readonly draft: () => Draft } {
  const opened = draftOf(KLJ, '');
  const latest = { draft: opened };
  function Page() {
    const [draft, setDraft] = useState(opened);
    useEffect(() => void Object.assign(latest, { draft }), [draft]);
    const { terms, places } = documentOf(draft);
    return (
      <CriteriaBuilder
        query={draft.query}
        onChange={(query) => setDraft((now) => ({ ...now, query }))}
        onRename={(id, code) => setDraft((now) => renameClause(now, id, code))}
        problems={judge(terms, 'id').problems}
        places={places}
        unverifiedNote={(code) => draft.form.unverified.find(({ point }) => point === code)?.note.id ?? null}
        regionName={(code) => (code === '31' ? 'DKI Jakarta' : code)}
      />
    );
  }
  const i18nProvider = createI18nProvider([consoleMessages], () => undefined);
  render(
    <AdminContext i18nProvider={i18nProvider} theme={STILL}>
      <Page />
    </AdminContext>,
  );
  return { codes: () => rulesOf(latest.draft.query).map(({ clause }) => clause), draft: () => latest.draft };
}

const row = (name: RegExp): HTMLElement => screen.getByRole('group', { name, hidden: true });
const press = (name: RegExp): void => void fireEvent.click(screen.getByRole('button', { name, hidden: true }));

describe('the builder of criteria', () => {
  it('adds, moves and removes by buttons with names, keeps codes, and keeps the focus where the hand is', () => {
    const { codes } = open();
    const before = codes();
    press(/^Tambah syarat: Seluruh syarat/);
    expect(codes()).toEqual([...before, 'SYARAT_12']);
    const added = row(/SYARAT_12/);
    expect(document.activeElement).toBe(within(added).getByLabelText('Data'));
    expect(within(added).getByRole('alert').textContent).toBe('Silakan isi bilangan bulat.');

    press(/^Turunkan: Syarat 1, AGE_60/);
    expect(codes().slice(0, 2)).toEqual(['DESIL_1_4', 'AGE_60']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Turunkan: Syarat 2, AGE_60/ }));
    press(/^Hapus: Syarat 2, AGE_60/);
    expect(codes()).not.toContain('AGE_60');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Tambah syarat: Seluruh syarat/ }));
    expect(screen.getByRole('status').textContent).toBe('AGE_60 dihapus.');
  });

  it('passes over all conditions by a skip link, and is one stop for Tab at the buttons of a row', () => {
    open();
    const button = (start: string): HTMLButtonElement => {
      const found = [...document.querySelectorAll('button')].find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent).startsWith(start),
      );
      if (!found) throw new Error(`there is no button "${start}"`);
      return found;
    };
    fireEvent.click(button('Lewati semua syarat, ke tombol tambah: Seluruh syarat'));
    expect(document.activeElement).toBe(button('Tambah syarat: Seluruh syarat'));
    const [up, down, remove] = ['Naikkan', 'Turunkan', 'Hapus'].map((what) => button(`${what}: Syarat 2,`));
    const stops = (): (number | undefined)[] => [up, down, remove].map((each) => each?.tabIndex);
    expect(stops()).toEqual([-1, -1, 0]);
    remove?.focus();
    for (const [key, next] of [
      ['ArrowLeft', down],
      ['ArrowLeft', up],
      ['ArrowLeft', remove],
      ['ArrowRight', up],
    ] as const) {
      if (document.activeElement) fireEvent.keyDown(document.activeElement, { key });
      expect(document.activeElement).toBe(next);
    }
    expect(stops()).toEqual([0, -1, -1]);
  });

  it('shows a problem on its row while a value is being changed, and no longer when it is mended', () => {
    const { draft } = open();
    const age = within(row(/AGE_60/));
    fireEvent.change(age.getByLabelText('Nilai (tahun)'), { target: { value: '200' } });
    expect(age.getByRole('alert').textContent).toContain('150');
    expect(within(row(/DESIL_1_4/)).queryByRole('alert')).toBeNull();
    fireEvent.change(age.getByLabelText('Nilai (tahun)'), { target: { value: '65' } });
    expect(age.queryByRole('alert')).toBeNull();
    fireEvent.click(age.getByLabelText('Kebalikannya'));
    const { terms } = documentOf(draft());
    const [first] = (terms as { criteria: { root: { all: unknown[] } } }).criteria.root.all;
    expect(first).toMatchObject({ not: { clause: 'AGE_60', op: 'gte', value: 65 } });
  });

  it('builds a group of choices, gives codes of its own, and says what is not confirmed', () => {
    const { codes, draft } = open();
    press(/^Tambah kelompok: Seluruh syarat/);
    expect(codes().at(-1)).toBe('SYARAT_12');
    const group = within(row(/^Kelompok syarat 12/));
    fireEvent.change(group.getByLabelText('Yang harus terpenuhi'), { target: { value: 'or' } });
    press(/^Tambah syarat: Kelompok syarat 12/);
    expect(codes().slice(-2)).toEqual(['SYARAT_12', 'SYARAT_13']);
    fireEvent.change(within(row(/SYARAT_13/)).getByLabelText('Data'), { target: { value: 'disabilityKinds' } });
    fireEvent.click(within(row(/SYARAT_13/)).getByLabelText('fisik'));
    const code = within(row(/SYARAT_13/)).getByLabelText('Kode syarat');
    fireEvent.change(code, { target: { value: 'ragam fisik' } });
    fireEvent.blur(code);
    const { terms } = documentOf(draft());
    const { all } = (terms as { criteria: { root: { all: unknown[] } } }).criteria.root;
    expect(all.at(-1)).toMatchObject({
      any: [
        { clause: 'SYARAT_12' },
        { clause: 'RAGAM_FISIK', fact: 'disabilityKinds', op: 'hasAny', value: ['PHYSICAL'] },
      ],
    });
    expect(row(/NJOP_MAX/).textContent).toContain('Belum dipastikan: Dari pemberitaan tahun 2024.');
    expect(within(row(/REGION/)).getByText('DKI Jakarta')).toBeTruthy();
  });
});
