package org.zhucun.household;

/** 残疾类别, in the order of the certificate's category digit 1 to 7. */
public enum DisabilityKind {
    VISUAL,
    HEARING,
    SPEECH,
    LIMB,
    INTELLECTUAL,
    MENTAL,
    MULTIPLE
}
