import type { Words } from "./words.ts";

const rules = new Intl.PluralRules("ar");

/** A number with the noun in the form that Arabic asks for, one for each of its six categories. `#` stands for the number. */
function counted(number: number, forms: Readonly<Record<Intl.LDMLPluralRule, string>>): string {
  return forms[rules.select(number)].replace("#", String(number));
}

// All of these stand in the genitive: after "إدخال", "على", "من", "بعد" and "استيفاء". Only the dual shows it.
const characters = (number: number) =>
  counted(number, {
    zero: "# حرف",
    one: "حرف واحد",
    two: "حرفين",
    few: "# أحرف",
    many: "# حرفًا",
    other: "# حرف",
  });
const digits = (number: number) =>
  counted(number, {
    zero: "# رقم",
    one: "رقم واحد",
    two: "رقمين",
    few: "# أرقام",
    many: "# رقمًا",
    other: "# رقم",
  });
const seconds = (number: number) =>
  counted(number, {
    zero: "# ثانية",
    one: "ثانية واحدة",
    two: "ثانيتين",
    few: "# ثوانٍ",
    many: "# ثانية",
    other: "# ثانية",
  });
const points = (number: number) =>
  counted(number, {
    zero: "أي شرط",
    one: "شرط واحد",
    two: "شرطين",
    few: "# شروط",
    many: "# شرطًا",
    other: "# شرط",
  });

/** Addresses and numbers run left to right. Without the marks, "+44 7700" would show as "7700 44+" between Arabic words. */
const ltr = (text: string | number) => `\u2066${text}\u2069`;

/** A person's name, in whatever script: it keeps its own direction and moves nothing around it. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * Arabic. Requests are verbal nouns ("يُرجى إدخال…"), which address women and men alike. Digits are 0 to 9: codes, phone numbers
 * and prices are written so in products all over the Arab world, and a code has to look as it does in the mail it came in.
 */
export const ar: Words = {
  language: "ar",
  direction: "rtl",
  or: "أو",
  loading: "جارٍ التحميل…",
  slow: "يستغرق هذا وقتًا أطول من المعتاد. يُرجى البقاء في هذه الصفحة.",
  tryAgain: "إعادة المحاولة",
  optional: "(اختياري)",

  label: {
    username: "اسم المستخدم",
    email: "البريد الإلكتروني",
    phone_number: "رقم الهاتف",
    emailOrPhone: "البريد الإلكتروني أو رقم الهاتف",
    usernameOrEmail: "اسم المستخدم أو البريد الإلكتروني",
    usernameOrPhone: "اسم المستخدم أو رقم الهاتف",
    usernameEmailOrPhone: "اسم المستخدم أو البريد الإلكتروني أو رقم الهاتف",
    password: "كلمة المرور",
    repeatPassword: "إعادة إدخال كلمة المرور",
    code: "رمز التحقق",
    country: "البلد",
    address: "العنوان",
    birthdate: "تاريخ الميلاد",
    family_name: "اسم العائلة",
    gender: "الجنس",
    given_name: "الاسم الأول",
    locale: "اللغة",
    middle_name: "الاسم الأوسط",
    name: "الاسم الكامل",
    nickname: "الاسم المستعار",
    picture: "الصورة (عنوان ويب)",
    preferred_username: "اسم المستخدم المفضّل",
    profile: "الملف الشخصي (عنوان ويب)",
    updated_at: "آخر تحديث",
    website: "الموقع الإلكتروني",
    zoneinfo: "المنطقة الزمنية",
  },

  field: {
    show: "إظهار",
    hide: "إخفاء",
    showPassword: "إظهار كلمة المرور",
    hidePassword: "إخفاء كلمة المرور",
    capsLock: "مفتاح Caps Lock مفعّل.",
    choose: "يُرجى الاختيار…",
    terms: ({ link }) => `أوافق على ${link}.`,
    termsLink: "شروط الخدمة",
    didYouMean: ({ address }) => `هل تقصد ${address}؟`,
  },

  problem: {
    required: "يُرجى ملء هذا الحقل.",
    choose: "يُرجى تحديد خيار واحد.",
    agree: "يُرجى تحديد هذا المربع للمتابعة.",
    email: "يُرجى إدخال بريدك الإلكتروني.",
    emailFormat: `يُرجى إدخال عنوان بريد إلكتروني مثل ${ltr("name@example.com")}.`,
    phone: "يُرجى إدخال رقم هاتفك.",
    // The British regulator keeps this number free for films; no Arab one is known to.
    phoneFormat: `يُرجى إدخال رقم الهاتف كاملًا، مثل ${ltr("+44 7700 900123")}.`,
    username: "يُرجى إدخال اسم المستخدم.",
    usernameIsEmail: "لا يمكن أن يكون اسم المستخدم عنوان بريد إلكتروني.",
    usernameSpaces: "لا يمكن أن يحتوي اسم المستخدم على مسافات.",
    name: "يُرجى إدخال الاسم المستخدَم في تسجيل الدخول.",
    nameFormat: "يُرجى إدخال عنوان بريد إلكتروني أو رقم هاتف.",
    password: "يُرجى إدخال كلمة المرور.",
    passwordPolicy: "يُرجى اختيار كلمة مرور تستوفي كل الشروط في القائمة.",
    passwordEnds: "لا يمكن أن تبدأ كلمة المرور بمسافة أو تنتهي بها.",
    passwordRepeat: "كلمتا المرور غير متطابقتين.",
    code: "يُرجى إدخال رمز التحقق.",
    codeFormat: (to) => `يتكوّن رمز التحقق من ${digits(to.digits)}، دون حروف.`,
    date: "يُرجى إدخال تاريخ.",
    dateFormat: `يُرجى إدخال التاريخ بترتيب السنة ثم الشهر ثم اليوم، مثل ${ltr("1990-12-31")}.`,
    number: "يُرجى إدخال عدد.",
    tooSmall: ({ min }) => `يُرجى إدخال ${ltr(min)} أو أكثر.`,
    tooBig: ({ max }) => `يُرجى إدخال ${ltr(max)} أو أقل.`,
    tooShort: ({ min }) => `يُرجى إدخال ${characters(min)} على الأقل.`,
    tooLong: ({ max }) => `يُرجى إدخال ${characters(max)} على الأكثر.`,
    url: `يُرجى إدخال عنوان ويب مثل ${ltr("https://example.com")}.`,
    invalid: "يبدو أن هناك خطأً هنا. يُرجى التحقق منه ثم إعادة المحاولة.",
  },

  policy: {
    heading: "يجب أن تحتوي كلمة المرور على:",
    length: ({ min }) => `${characters(min)} على الأقل`,
    // Cognito counts only these letters and digits.
    lowercase: `حرف لاتيني صغير (${ltr("a–z")})`,
    uppercase: `حرف لاتيني كبير (${ltr("A–Z")})`,
    number: `رقم (${ltr("0–9")})`,
    symbol: "رمز خاص",
    met: "مستوفى",
    missing: "غير مستوفى",
    progress: ({ met, all }) =>
      met === 0 ? `لم يتم استيفاء ${points(met)} من أصل ${all}` : `تم استيفاء ${points(met)} من أصل ${all}`,
  },

  signIn: {
    heading: "تسجيل الدخول",
    submit: "تسجيل الدخول",
    pending: "جارٍ تسجيل الدخول…",
    forgot: "نسيت كلمة المرور؟",
    withoutPassword: "تسجيل الدخول بدون كلمة مرور",
    withEmail: "تسجيل الدخول برمز عبر البريد الإلكتروني",
    withSms: "تسجيل الدخول برمز عبر رسالة نصية",
    withPasskey: "تسجيل الدخول بمفتاح مرور",
    withPassword: "تسجيل الدخول بكلمة المرور",
    stay: "البقاء في الحساب",
    stayHint: "لا تختر هذا على جهاز يستخدمه آخرون.",
    rememberName: "تذكّر اسمي في هذا المتصفح",
    notYou: "لست أنت؟",
    toSignUp: ({ link }) => `ليس لديك حساب؟ ${link}`,
    toSignUpLink: "إنشاء حساب",
    already: ({ name }) => `تم تسجيل دخولك باسم ${isolated(name)}.`,
    goOn: "متابعة",
    company: "تتولى شركتك تسجيل دخولك، فلا حاجة إلى كلمة مرور هنا.",
    signedIn: "تم تسجيل دخولك.",
    ended: "انتهت جلستك. يُرجى تسجيل الدخول مجددًا للمتابعة.",
    endedElsewhere: "تم تسجيل خروجك في علامة تبويب أخرى.",
    deleted: "تم حذف حسابك.",
  },

  providers: {
    label: "طرق أخرى لتسجيل الدخول",
    continueWith: ({ name }) => `المتابعة باستخدام ${isolated(name)}`,
    lastUsed: "آخر استخدام",
    leaving: "لحظة من فضلك…",
  },

  signUp: {
    heading: "إنشاء حسابك",
    submit: "إنشاء الحساب",
    pending: "جارٍ إنشاء حسابك…",
    toSignIn: ({ link }) => `لديك حساب بالفعل؟ ${link}`,
    toSignInLink: "تسجيل الدخول",
  },

  confirmSignUp: {
    headingEmail: "يُرجى مراجعة بريدك الإلكتروني",
    headingSms: "يُرجى مراجعة رسائل هاتفك",
    heading: "تأكيد حسابك",
    sentTo: ({ destination }) => `أرسلنا رمز تحقق إلى ${ltr(destination)}.`,
    sent: "أرسلنا إليك رمز تحقق.",
    sentIfExists: ({ name }) => `إذا كان هناك حساب باسم ${isolated(name)}، فسيصلك رمز تحقق قريبًا.`,
    unconfirmed: "لم يتم تأكيد هذا الحساب بعد.",
    unsent: "تعذّر إرسال رمز جديد الآن. يُرجى إدخال الرمز الذي لديك أو طلب رمز آخر.",
    wrongAddress: "العنوان غير صحيح؟",
    wrongNumber: "الرقم غير صحيح؟",
    submit: "تأكيد",
    pending: "جارٍ التأكيد…",
    resend: "إرسال رمز جديد",
    resending: "جارٍ إرسال رمز جديد…",
    resendIn: (to) => `لم يصلك رمز التحقق؟ يمكنك طلب رمز جديد بعد ${seconds(to.seconds)}.`,
    resent: ({ destination }) => `أرسلنا رمزًا جديدًا إلى ${ltr(destination)}.`,
    resentPlain: "أرسلنا إليك رمزًا جديدًا.",
    toSignIn: "العودة إلى تسجيل الدخول",
    linkSentTo: ({ destination }) => `أرسلنا رابطًا إلى ${ltr(destination)}. يُرجى فتح الرابط ثم تسجيل الدخول.`,
    linkSent: "أرسلنا إليك رابطًا. يُرجى فتحه ثم تسجيل الدخول.",
    linkUnsent: "تعذّر إرسال رابط جديد الآن. يُرجى فتح الرابط الذي لديك أو طلب رابط آخر.",
    linkFollowed: "فتحتُ الرابط",
    resendLink: "إرسال رابط جديد",
    resendingLink: "جارٍ إرسال رابط جديد…",
    resendLinkIn: (to) => `لم يصلك الرابط؟ يمكنك طلب رابط جديد بعد ${seconds(to.seconds)}.`,
    linkResent: ({ destination }) => `أرسلنا رابطًا جديدًا إلى ${ltr(destination)}.`,
    linkResentPlain: "أرسلنا إليك رابطًا جديدًا.",
  },

  password: {
    heading: "خطوة أخيرة",
    reason: "تم تأكيد حسابك. يُرجى إدخال كلمة المرور لتسجيل الدخول.",
    chosen: "يُرجى إدخال كلمة المرور",
    submit: "تسجيل الدخول",
    pending: "جارٍ تسجيل الدخول…",
  },

  chooseFactor: {
    heading: "كيف تريد تسجيل الدخول؟",
    another: "تسجيل الدخول بطريقة أخرى",
    password: "كلمة المرور",
    email: "رمز عبر البريد الإلكتروني",
    sms: "رمز عبر رسالة نصية",
    passkey: "مفتاح المرور",
  },

  afterSignIn: {
    skip: "ليس الآن",
    verifyContact: "أكِّد وسيلة التواصل معك",
    verifyContactReason: "حتى تتمكن من العودة إلى حسابك إذا نسيت كلمة المرور.",
    sendTo: (to) => `إرسال رمز إلى ${to.destination}`,
    addPasskey: "تسجيل دخول أسرع في المرة القادمة",
    addPasskeyReason: "مع مفتاح المرور تحلّ بصمة إصبعك أو وجهك أو قفل هذا الجهاز محل كلمة المرور.",
    attributes: "بعض التفاصيل الأخرى",
    attributesReason: "لا توجد في حسابك بعد.",
    terms: "تغيّرت شروطنا",
    termsReason: (to) => `اقرأ ${to.link} ووافق عليها للمتابعة.`,
    agree: "أوافق",
    makePasskey: "إنشاء مفتاح مرور",
  },

  custom: {
    heading: "سؤال آخر",
    label: "إجابتك",
    submit: "متابعة",
    pending: "جارٍ التحقق…",
    wrong: "الإجابة غير صحيحة. يُرجى إعادة المحاولة.",
  },

  code: {
    heading: "أدخل رمز التحقق",
    headingTotp: "افتح تطبيق المصادقة",
    fromTotp: "أدخل الرمز الذي يعرضه التطبيق الآن لهذا الحساب.",
    submit: "متابعة",
    pending: "جارٍ التحقق…",
    rememberDevice: "عدم السؤال مجددًا في هذا المتصفح",
  },

  chooseMfa: {
    heading: "كيف تريد تأكيد هويتك؟",
    sms: "رسالة نصية",
    email: "رسالة بريد إلكتروني",
    totp: "تطبيق المصادقة",
  },

  chooseMfaSetup: {
    heading: "عزّز أمان حسابك",
    lead: "يتطلب هذا الحساب خطوة ثانية لتسجيل الدخول. اختر ما تريد استخدامه.",
  },

  setUpTotp: {
    heading: "إعداد تطبيق المصادقة",
    scan: "امسح هذه الصورة بتطبيق المصادقة.",
    qrCode: "رمز QR يحمل المفتاح لتطبيق المصادقة",
    secret: "أو أدخل هذا المفتاح في التطبيق:",
    copy: "نسخ المفتاح",
    copied: "تم نسخ المفتاح.",
    open: "فتح التطبيق على هذا الجهاز",
    codeHint: "ثم أدخل الرمز الذي يعرضه التطبيق.",
  },

  setUpEmail: {
    heading: "إضافة بريد إلكتروني",
    lead: "يتطلب هذا الحساب خطوة ثانية لتسجيل الدخول. سنرسل الرموز إلى هذا العنوان.",
    submit: "إرسال رمز",
    pending: "جارٍ إرسال رمز…",
  },

  newPassword: {
    heading: "اختيار كلمة مرور جديدة",
    lead: "قبل المتابعة، اختر كلمة مرور خاصة بك.",
    label: "كلمة المرور الجديدة",
    submit: "حفظ كلمة المرور",
    pending: "جارٍ حفظ كلمة المرور…",
  },

  resetPassword: {
    heading: "إعادة تعيين كلمة المرور",
    lead: "سنرسل إليك رمزًا لاختيار كلمة مرور جديدة.",
    required: "يجب إعادة تعيين كلمة المرور قبل تسجيل الدخول. سنرسل إليك رمزًا لاختيار كلمة مرور جديدة.",
    submit: "إرسال رمز",
    pending: "جارٍ إرسال رمز…",
    changed: "تم تغيير كلمة المرور. سجّل الدخول بها الآن.",
  },

  signOut: {
    submit: "تسجيل الخروج",
    pending: "جارٍ تسجيل الخروج…",
    submitGlobal: "تسجيل الخروج من كل الأجهزة",
    pendingGlobal: "جارٍ تسجيل الخروج من كل الأجهزة…",
    confirm: "تسجيل الخروج من كل الأجهزة؟ سيلزم تسجيل الدخول مجددًا على كل جهاز.",
    confirmHere: "تسجيل الخروج من هذا الجهاز؟",
    cancel: "البقاء في الحساب",
    onlyHere: "تسجيل الخروج من هذا الجهاز فقط",
    refused: "تعذّر تسجيل خروجك من أجهزتك الأخرى. ما زال حسابك مفتوحًا على هذا الجهاز.",
    refusedOffline:
      "يبدو أن الاتصال بالإنترنت منقطع، لذا تعذّر تسجيل خروجك من أجهزتك الأخرى. ما زال حسابك مفتوحًا على هذا الجهاز.",
  },

  ends: {
    soon: "تنتهي هذه الخطوة خلال أقل من دقيقة، ثم يلزم البدء من جديد.",
    soonWithCode: "تنتهي هذه الخطوة خلال أقل من دقيقة. يمنحك الرمز الجديد وقتًا إضافيًا.",
    heading: "انتهت هذه الخطوة",
    lead: "تبقى هذه الخطوة مفتوحة لبضع دقائق فقط. يمكنك البدء من جديد، وسيبقى اسمك محفوظًا.",
  },

  unsupported: {
    heading: "يتطلب تسجيل الدخول هذا خطوة أخرى",
    body: "لا يمكن لهذه الصفحة عرض الخطوة التالية من تسجيل دخولك. يُرجى التواصل مع فريق الدعم، أو البدء من جديد وتجربة طريقة أخرى.",
    startOver: "البدء من جديد",
  },

  account: {
    heading: "حسابك",
    save: "حفظ",
    saving: "جارٍ الحفظ…",
    saved: "تم حفظ تغييراتك.",
    cancel: "إلغاء",
    none: "لا يوجد بعد.",
    close: "إغلاق",
  },

  profile: {
    heading: "الملف الشخصي",
    change: "تغيير الملف الشخصي",
    empty: "لا يوجد هنا ما يلزم ملؤه.",
    yes: "نعم",
    no: "لا",
  },

  contact: {
    verified: "مؤكَّد",
    unverified: "غير مؤكَّد بعد",
    verifyEmail: "تأكيد البريد الإلكتروني",
    verifyPhone: "تأكيد رقم الهاتف",
    addEmail: "إضافة بريد إلكتروني",
    addPhone: "إضافة رقم هاتف",
    changeEmail: "تغيير البريد الإلكتروني",
    changePhone: "تغيير رقم الهاتف",
    newEmail: "البريد الإلكتروني الجديد",
    newPhone: "رقم الهاتف الجديد",
    waiting: (to) => `أرسلنا رمزًا إلى ${to.destination}. لن يتغير شيء قبل إدخاله.`,
    enterCode: "إدخال الرمز",
    keepOld: "الإبقاء على القديم",
  },

  changePassword: {
    heading: "كلمة المرور",
    submit: "تغيير كلمة المرور",
    pending: "جارٍ تغيير كلمة المرور…",
    current: "كلمة المرور الحالية",
    saved: "تم تغيير كلمة المرور.",
    othersReason:
      "إذا كان شخص آخر يعرف كلمة مرورك القديمة، فسجّل الخروج من كل مكان. يُعاد تسجيل الدخول على هذا الجهاز بكلمة المرور الجديدة.",
    others: "تسجيل الخروج من أجهزتي الأخرى",
    othersPending: "جارٍ تسجيل الخروج من أجهزتك الأخرى…",
    othersDone: "تم تسجيل الخروج من أجهزتك الأخرى، وأُعيد تسجيل الدخول على هذا الجهاز.",
    elsewhere: "تسجّل دخولك خدمة أخرى، وكلمة مرورك محفوظة لديها.",
  },

  mfa: {
    heading: "الخطوة الثانية لتسجيل الدخول",
    lead: "يحمي الرمز حسابك إلى جانب كلمة المرور، حتى لو عرفها شخص آخر.",
    required: "يتطلب هذا الحساب خطوة ثانية لتسجيل الدخول، لذلك تبقى واحدة قيد الاستخدام دائمًا.",
    on: "قيد الاستخدام",
    preferred: "قيد الاستخدام. هذه الخطوة هي التي تُطلب عند تسجيل الدخول.",
    off: "غير قيد الاستخدام",
    noEmail: "يُرجى إضافة بريد إلكتروني إلى حسابك أولًا.",
    noPhone: "يُرجى إضافة رقم هاتف إلى حسابك أولًا.",
    unverifiedEmail: "يُرجى تأكيد بريدك الإلكتروني أولًا.",
    unverifiedPhone: "يُرجى تأكيد رقم هاتفك أولًا.",
    turnOn: "تفعيل",
    turnOff: "إيقاف",
    prefer: "طلب هذه الخطوة",
    turnOnMethod: ({ method }) => `تفعيل: ${method}`,
    turnOffMethod: ({ method }) => `إيقاف: ${method}`,
    preferMethod: ({ method }) => `طلب هذه الخطوة: ${method}`,
    setUp: "إعداد",
    replace: "استخدام تطبيق آخر",
    turnedOn: "تم تفعيل هذه الخطوة الثانية. سيُطلب منك رمز عند تسجيل الدخول المقبل.",
  },

  passkeys: {
    heading: "مفاتيح المرور",
    created: (to) => `أُنشئ في ${isolated(to.at)}`,
    adding: "جارٍ إنشاء مفتاح المرور…",
    added: "تم إنشاء مفتاح المرور.",
    unable: "لا يمكن إنشاء مفتاح مرور في هذا المتصفح. يُرجى استخدام متصفح آخر أو جهاز آخر.",
    remove: "حذف",
    removeOne: (to) => `حذف مفتاح المرور ${isolated(to.name)}`,
    confirm: "حذف مفتاح المرور هذا؟ لن يتمكن أحد من تسجيل الدخول به بعد ذلك، ولا يمكن لأحد استعادته.",
    removing: "جارٍ الحذف…",
    removed: "تم حذف مفتاح المرور.",
  },

  devices: {
    heading: "الأجهزة المحفوظة",
    lead: "الجهاز الذي تُزيله يُعد جديدًا عند تسجيل الدخول التالي، وقد تُطلب فيه خطوة ثانية من جديد.",
    here: "هذا الجهاز",
    browserOn: (to) => `${isolated(to.browser)} على ${isolated(to.system)}`,
    unknown: "جهاز غير معروف",
    lastUsed: (to) => `آخر استخدام ${isolated(to.at)}`,
    forget: "إزالة",
    forgetOne: (to) => `إزالة الجهاز ${isolated(to.name)}`,
    forgetting: "جارٍ الإزالة…",
    forgotten: "تمت إزالة الجهاز.",
    forgottenHere: "تمت إزالة هذا الجهاز. قد تُطلب خطوة ثانية من جديد عند تسجيل الدخول التالي هنا.",
  },

  deleteAccount: {
    heading: "حذف الحساب",
    lead: "يُحذف كل ما يخص حسابك، ولا يمكن لأحد استعادته.",
    open: "حذف الحساب…",
    label: (to) => `للتأكيد، أدخِل ${to.word}`,
    mismatch: "أدخِل الاسم كما هو مكتوب أعلاه، حتى لا يُحذف شيء عن طريق الخطأ.",
    submit: "حذف حسابي",
    pending: "جارٍ حذف حسابك…",
  },

  reauthentication: {
    heading: "أكِّد أنك أنت",
    lead: (to) => `تسجيل الدخول الحالي باسم ${to.name}. يلزم تسجيل الدخول مرة أخرى قبل هذا.`,
  },

  error: {
    wrongCredentials: "الاسم أو كلمة المرور غير صحيحة. يُرجى التحقق منهما ثم إعادة المحاولة.",
    wrongCredentialsUsername: "اسم المستخدم أو كلمة المرور غير صحيحة. يُرجى التحقق منهما ثم إعادة المحاولة.",
    wrongCredentialsEmail: "البريد الإلكتروني أو كلمة المرور غير صحيحة. يُرجى التحقق منهما ثم إعادة المحاولة.",
    wrongCredentialsPhone: "رقم الهاتف أو كلمة المرور غير صحيحة. يُرجى التحقق منهما ثم إعادة المحاولة.",
    wrongPassword: "كلمة المرور غير صحيحة. يُرجى إعادة المحاولة.",
    lockedOut: "تكرر إدخال كلمة مرور غير صحيحة. يُرجى الانتظار بضع دقائق ثم إعادة المحاولة.",
    userNotFound: "لا يوجد حساب بهذا الاسم. يُرجى التحقق منه أو إنشاء حساب.",
    userDisabled: "هذا الحساب معطّل. يُرجى التواصل مع فريق الدعم.",
    userExists: "يوجد حساب بهذا الاسم بالفعل. يُرجى تسجيل الدخول أو استخدام اسم آخر.",
    userExistsUsername: "يوجد حساب باسم المستخدم هذا بالفعل. يُرجى تسجيل الدخول أو استخدام اسم آخر.",
    userExistsEmail: "يوجد حساب بهذا البريد الإلكتروني بالفعل. يُرجى تسجيل الدخول أو استخدام بريد آخر.",
    userExistsPhone: "يوجد حساب برقم الهاتف هذا بالفعل. يُرجى تسجيل الدخول أو استخدام رقم آخر.",
    contactTaken: "هذا يخص حسابًا آخر. يُرجى استخدام غيره.",
    invalidEmail: "لم يُقبل عنوان البريد الإلكتروني هذا. يُرجى التأكد من كتابته كتابة صحيحة.",
    invalidPhone: "لم يُقبل رقم الهاتف هذا. يُرجى التحقق من البلد والرقم.",
    invalidUsername: "لم يُقبل اسم المستخدم هذا. يُرجى تجربة اسم آخر.",
    invalidPassword: "لم تُقبل كلمة المرور هذه. يُرجى اختيار كلمة مرور أخرى.",
    invalidAttribute: "لم تُقبل هذه القيمة. يُرجى التحقق منها ثم إعادة المحاولة.",
    attributeRequired: "يُرجى ملء هذا الحقل.",
    wrongCode: "رمز التحقق هذا غير صحيح. يُرجى مراجعته ثم إعادة المحاولة.",
    expiredCode: "انتهت صلاحية رمز التحقق هذا. يُرجى طلب رمز جديد.",
    notConfirmedYet: "لم يتم تأكيد هذا الحساب بعد. يُرجى فتح الرابط الذي أرسلناه إليك ثم إعادة المحاولة.",
    alreadyConfirmed: "هذا الحساب مؤكَّد بالفعل. يُرجى تسجيل الدخول للمتابعة.",
    tooManyAttempts: "المحاولات كثيرة جدًا. يُرجى الانتظار بعض الوقت ثم إعادة المحاولة.",
    throttled: "الخدمة مزدحمة جدًا الآن. يُرجى الانتظار قليلًا ثم إعادة المحاولة.",
    cannotReset: "لا يمكن إعادة تعيين كلمة مرور هذا الحساب هنا. يُرجى التواصل مع فريق الدعم.",
    passwordUsedBefore: "سبق أن استخدمت كلمة المرور هذه. يُرجى اختيار كلمة أخرى.",
    passkeyCancelled: "لم يُستخدم أي مفتاح مرور. يُرجى إعادة المحاولة أو اختيار طريقة أخرى لتسجيل الدخول.",
    passkeyNotSupported:
      "لا يمكن لهذا المتصفح استخدام مفاتيح المرور هنا. يُرجى اختيار طريقة أخرى لتسجيل الدخول.",
    passkeyNotMade: "لم يُنشأ أي مفتاح مرور. يُرجى إعادة المحاولة أو المتابعة من دونه.",
    passkeyExists: "يوجد على هذا الجهاز مفتاح مرور لحسابك بالفعل. استخدمه عند تسجيل الدخول في المرة القادمة.",
    tooManyPasskeys: "لا يتسع حسابك لمفتاح مرور آخر. يُرجى حذف أحد المفاتيح أولًا.",
    passkeyFailed: "تعذّر استخدام مفتاح المرور هذا. يُرجى إعادة المحاولة أو اختيار طريقة أخرى لتسجيل الدخول.",
    answerRefused: "لم تُقبل هذه الإجابة. يُرجى تسجيل الدخول مجددًا.",
    cancelled: "أُلغي تسجيل الدخول. يُرجى إعادة المحاولة أو اختيار طريقة أخرى.",
    notShared:
      "لم يشارك هذا الحساب كل ما يلزم هنا، مثل عنوان البريد الإلكتروني. يُرجى السماح بذلك أو اختيار طريقة أخرى.",
    providerFailed: "تعذّر تسجيل الدخول بهذه الطريقة. يُرجى إعادة المحاولة بعد قليل أو اختيار طريقة أخرى.",
    noPassword: "تسجّل دخولك خدمة أخرى، لذا لا توجد كلمة مرور هنا. سجّل خروجك ثم ادخل من جديد وحاول مرة أخرى.",
    mfaNotPossible: "لا يمكن استخدام هذه الخطوة الثانية مع حسابك. يُرجى التواصل مع فريق الدعم.",
    codeNotSent: "تعذّر إرسال رمز التحقق. يُرجى إعادة المحاولة أو التواصل مع فريق الدعم.",
    passwordResetRequired: "يجب إعادة تعيين كلمة المرور قبل تسجيل الدخول. يُرجى التواصل مع فريق الدعم.",
    refusedByApp: "لم يُقبل هذا الطلب. يُرجى التواصل مع فريق الدعم إذا بدا لك ذلك خطأً.",
    sessionEnded: "انتهت جلستك. يُرجى تسجيل الدخول مجددًا للمتابعة.",
    expiredStep: "انتهى وقت هذه الخطوة. يُرجى تسجيل الدخول مجددًا.",
    offline: "لا يوجد اتصال بالخادم. يُرجى التحقق من اتصالك بالإنترنت ثم إعادة المحاولة.",
    server: "حدث خطأ من جانبنا. يُرجى إعادة المحاولة بعد قليل.",
    notConfigured: "لم يتم إعداد تسجيل الدخول في هذه الصفحة. يُرجى التواصل مع فريق الدعم.",
    unknown: "حدث خطأ ما. يُرجى إعادة المحاولة، والتواصل مع فريق الدعم إذا تكرر ذلك.",
  },
};
