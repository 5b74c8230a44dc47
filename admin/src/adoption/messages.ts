import { messages } from '../i18n';

export const adoptionMessages = messages(
  {
    adoption: {
      title: 'Penyampaian %{version} belum diadopsi',
      waiting:
        'Data ini sudah masuk registri, tetapi belum dibaca oleh perhitungan malam. Silakan lihat laporannya; satu orang mengusulkan, orang lain yang tidak mengunggahnya mengadopsi. Perbaikan data sesudahnya ikut menunggu.',
      proposed: 'Diusulkan oleh %{name}, %{at}: %{reason}. Menunggu orang kedua yang tidak mengunggahnya.',
      adopted: 'Diusulkan oleh %{first}, diadopsi oleh %{second}, %{at}.',
      byOrder: 'Diadopsi tanpa keputusan orang: %{order}.',
      overtaken: 'Penyampaian yang lebih baru sudah diadopsi; yang ini termasuk di dalamnya.',
      report: 'Buat laporan (simulasi)',
      propose: 'Usulkan adopsi',
      proposeText: 'Setelah orang kedua mengadopsi, malam berikutnya membaca data ini.',
      adopt: 'Adopsi',
      adoptText: 'Malam berikutnya membaca data ini beserta semua perbaikan sesudahnya.',
      decline: 'Kembalikan usulan',
      declineText: 'Penyampaian tetap menunggu.',
      reason: 'Alasan',
      reasonHelp: 'Tersimpan dalam jejak audit.',
      reasonShort: 'Silakan tulis alasannya.',
      back: 'Batal',
      done: 'Tersimpan.',
    },
  },
  {
    adoption: {
      title: 'Delivery %{version} is not adopted yet',
      waiting:
        'These data are in the registry, but nights do not read them yet. Please look at the report; one person proposes, another who did not upload them adopts. Corrections made since wait with them.',
      proposed: 'Proposed by %{name}, %{at}: %{reason}. Waits for a second person who did not upload it.',
      adopted: 'Proposed by %{first}, adopted by %{second}, %{at}.',
      byOrder: 'Adopted without a decision of a person: %{order}.',
      overtaken: 'A newer delivery has been adopted; this one is contained in it.',
      report: 'Make the report (simulation)',
      propose: 'Propose adoption',
      proposeText: 'Once a second person adopts it, the next night reads these data.',
      adopt: 'Adopt',
      adoptText: 'The next night reads these data and all corrections made since.',
      decline: 'Send the proposal back',
      declineText: 'The delivery goes on waiting.',
      reason: 'Reason',
      reasonHelp: 'Kept in the audit trail.',
      reasonShort: 'Please write the reason.',
      back: 'Cancel',
      done: 'Saved.',
    },
  },
);
