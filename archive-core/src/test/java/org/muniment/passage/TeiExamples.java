package org.muniment.passage;

/** A small edition in TEI, of our own writing. */
public final class TeiExamples {

    /** A volume with a telegram and an editorial note. */
    public static final String VOLUME =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="lake2">
              <teiHeader><fileDesc>
                <titleStmt><title type="series">Letters of the Lake</title>
                  <title type="complete">Letters of the Lake,
                    Volume 2</title>
                  <editor role="general">Ida Brandt</editor></titleStmt>
                <publicationStmt><publisher>Lake Press</publisher><date>1932</date></publicationStmt>
                </fileDesc></teiHeader>
              <text xml:lang="en">
                <front>
                  <div type="toc"><head>Contents</head><list><item>Letters</item></list></div>
                  <div><head>Persons</head><list>
                    <item><hi><persName xml:id="p_WL">Wei Lan</persName>,</hi> pilot of the
                      second ferry</item></list></div>
                </front>
                <body><div type="chapter"><pb n="1" facs="0001"/><head>Letters of 1931</head>
                  <div type="document" xml:id="d1" n="1">
                    <head>1. Telegram From <persName corresp="#p_WL" type="from">Wei
                        Lan</persName> to the <gloss type="to">Harbour</gloss>
                      <note n="1" xml:id="d1fn1" type="source">Source: Harbour files, 7. Sent by
                        <persName corresp="#p_WL">Wei</persName>.</note>
                    </head>
                    <dateline><placeName>
                        <hi>Lakeside</hi>
                      </placeName>, <date when="1931-04-02T19:00:00">2 April 1931—7
                        p.m.</date></dateline>
                    <p>𠀋 ice gone. <persName corresp="#p_WL">Wei</persName> and <pb n="2"
                        facs="0002"/>Ms. <persName>Ott</persName> went out.<note n="2"
                        xml:id="d1fn2"><p>On foot.</p><p>Or so she said.</p></note></p>
                    <closer><signed>[Lan]</signed></closer>
                  </div>
                  <div type="document" xml:id="d2" n="2">
                    <head>2. Editorial Note</head>
                    <p>Nothing more is known of it.</p>
                  </div>
                </div></body>
              </text>
            </TEI>
            """;

    private TeiExamples() {}
}
