package org.muniment.source;

/** Language tags of sources; see {@link org.muniment.kernel.Languages}. */
public final class Languages {

    private Languages() {}

    /**
     * @throws org.muniment.kernel.Refusal {@link org.muniment.kernel.RefusalCode#INVALID} at the
     *     pointer, unless the tag is well formed
     */
    public static void require(String pointer, String tag) {
        org.muniment.kernel.Languages.require(pointer, tag);
    }
}
