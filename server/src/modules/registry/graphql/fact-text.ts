import {
  DERIVED_INDICATORS,
  FAMILY_INDICATORS,
  INDIVIDUAL_INDICATORS,
  type Bilingual,
  type Indicator as CatalogueIndicator,
  type Locale,
} from '@tepat/shared';
import type { NumberKind } from '../../../platform/database/vault';
import { findRegion } from '../../regions';
import type { FactChange as StoredChange, FactProvenance } from '../storage/read/history';
import type { FactChange, Indicator, Provenance } from './indicator-type';

/** What a recorded number says; null stays null. */
export function valueText(indicator: CatalogueIndicator, value: number | null, locale: Locale): string | null {
  if (value === null) return null;
  return indicator.codes?.find(({ code }) => code === value)?.label[locale] ?? String(value);
}

/** Where delivered values come from; corrections stand by column. */
export interface Sources {
  readonly deliveryVersion: string | null;
  readonly referenceDate: string | null;
  readonly corrected: ReadonlyMap<string, FactProvenance> | null;
}

export function indicatorOf(
  indicator: CatalogueIndicator,
  value: number | null,
  locale: Locale,
  sources: Sources | null,
): Indicator {
  return {
    key: indicator.key,
    label: indicator.label[locale],
    unit: indicator.unit,
    value,
    text: valueText(indicator, value, locale),
    provenance: sources === null || indicator.unit === 'DERIVED' ? null : provenanceOf(indicator, locale, sources),
  };
}

function provenanceOf(indicator: CatalogueIndicator, locale: Locale, sources: Sources): Provenance {
  const correction = sources.corrected?.get(indicator.column);
  if (!correction) {
    return {
      source: 'DELIVERY',
      observedOn: sources.referenceDate,
      deliveryVersion: sources.deliveryVersion,
      sinceRevision: null,
      replaced: null,
      reason: null,
    };
  }
  const { source, observedOn, since, baseValue, reason } = correction;
  return {
    source,
    observedOn,
    deliveryVersion: null,
    sinceRevision: since,
    replaced: baseValue === null ? null : valueText(indicator, Number(baseValue), locale),
    reason,
  };
}

const CATALOGUE = new Map<string, CatalogueIndicator>(
  [...FAMILY_INDICATORS, ...DERIVED_INDICATORS, ...INDIVIDUAL_INDICATORS].map((indicator) => [
    indicator.column,
    indicator,
  ]),
);

const OWN_FACTS: Record<string, Bilingual> = {
  delivered_ref: { id: 'Nomor dalam penyampaian', en: 'Reference of the delivery' },
  card_id: { id: 'Nomor KK', en: 'Family card number' },
  nik_id: { id: 'NIK', en: 'NIK' },
  nik_malformed: { id: 'NIK tidak terdiri atas 16 angka', en: 'NIK without 16 digits' },
  family_id: { id: 'Keluarga', en: 'Family' },
  kelurahan_code: { id: 'Kelurahan', en: 'Kelurahan' },
  rw: { id: 'RW', en: 'RW' },
  rt: { id: 'RT', en: 'RT' },
  address: { id: 'Alamat', en: 'Address' },
  name: { id: 'Nama', en: 'Name' },
  birth_place: { id: 'Tempat lahir', en: 'Place of birth' },
  national_desil: { id: 'Desil nasional', en: 'National desil' },
  delivery_version: { id: 'Versi penyampaian', en: 'Version of the delivery' },
  reference_date: { id: 'Tanggal acuan', en: 'Reference date' },
  absent: { id: 'Tidak disebut lagi', en: 'No longer named' },
};

/** Facts that are ids of the vault: a reader is shown the masked numbers in their place. */
export const SEALED_FACTS: Readonly<Record<string, NumberKind>> = { card_id: 'family_card', nik_id: 'nik' };
/** The id of another record says nothing to a reader: such a fact shows as changed, without its values. */
const NAMELESS = 'family_id';

/** @param change with masked numbers where the fact is sealed */
export function changeOf({ fact, before, after }: StoredChange, locale: Locale): FactChange {
  const indicator = CATALOGUE.get(fact);
  const label = indicator?.label[locale] ?? OWN_FACTS[fact]?.[locale] ?? fact;
  if (fact === NAMELESS) return { fact, label, before: null, after: null };
  const shown = (value: string | null): string | null => {
    if (value === null) return null;
    if (indicator && indicator.kind !== 'DATE') return valueText(indicator, Number(value), locale);
    return fact === 'kelurahan_code' ? (findRegion(value)?.name ?? value) : value;
  };
  return { fact, label, before: shown(before), after: shown(after) };
}
