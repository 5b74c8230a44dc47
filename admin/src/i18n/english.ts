import english from 'ra-language-english';
import { mergeTranslations, type TranslationMessages } from 'ra-core';

/** react-admin's English, in the words of this console where its own would name its insides. */
export const englishWords: TranslationMessages = mergeTranslations(english, {
  ra: {
    auth: { user_menu: 'My account', logout: 'Sign out', auth_check_error: 'Please sign in to continue' },
    notification: {
      data_provider_error: 'The data could not be loaded. Please try again.',
      logged_out: 'Your session has ended. Please sign in again.',
    },
  },
});
