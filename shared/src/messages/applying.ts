/**
 * Words of applying. Nobody applies here, so nothing that a citizen reads or is read may say so: whoever reads "daftar" on
 * a slip of paper will come back and ask for their turn.
 *
 * - Every form of *daftar* with a prefix (mendaftar, pendaftaran, terdaftar …), of *aju* (ajukan, pengajuan …) and of
 *   *mohon* as a request (permohonan, memohon, pemohon) is applying. *Mohon* by itself is "please".
 * - *Daftar* by itself is a list, as in *daftar penerima*, *daftar tunggu*, *daftar kerja*: the noun stands before what it
 *   lists, or is the thing spoken of. It is the verb where somebody is told or allowed to (silakan, dapat, cara …), or
 *   where the next word says where, by which way or for which assistance.
 */
const APPLYING =
  /\b(?:men|pen|di|ter|ber)daftar\w*|\bdaftarkan\b|\b(?:di|meng)?ajukan\b|\bpengaju\w*|\b(?:per|pe|me)mohon\w*|\b(?:silakan|ayo|cara|bisa|dapat|boleh|harus|wajib|ingin|mau|segera) daftar\b|\bdaftar (?:diri|sekarang|di|ke|melalui|lewat|daring|online|gratis|ulang|bansos|bantuan|klj|kpdj|kaj)\b/giu;

/** A denial says the word to say that there is no such thing. */
const DENIED = /(?:\bbukan|\btidak ada|\btanpa) $/iu;

/** The words of applying that an Indonesian text says without denying them in the same breath. */
export function wordsOfApplying(text: string): string[] {
  return [...text.matchAll(APPLYING)]
    .filter(({ index }) => !DENIED.test(text.slice(0, index)))
    .map(([word]) => word.toLowerCase());
}
