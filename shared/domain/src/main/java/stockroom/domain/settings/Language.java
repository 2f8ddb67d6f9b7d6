package stockroom.domain.settings;

/** The languages that people are written to in (R60). */
public enum Language {
    EN,
    RU
}
