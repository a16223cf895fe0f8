package io.github.alertspec.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShortScriptTest {
    @Test
    void commentsAndBlanksGo() {
        assertThat(ShortScript.of("// One.\nf(1, 2);\n\n  // Two.\n  f( 'a  // b' );\n"))
                .isEqualTo("f(1,2);f('a  // b');\n");
    }

    @Test
    void whatIsDeclaredIsRenamedAndWhatIsNotStays() {
        assertThat(
                        ShortScript.of(
                                "const first = 1;\nfunction add(left, right) {\n  return left + right + other;\n}\nadd(first, 2);\n"))
                .isEqualTo("const a=1;function b(c,d){return c+d+other;}\nb(a,2);\n");
    }

    @Test
    void arrowsAndCaughtErrorsDeclareToo() {
        assertThat(ShortScript.of(
                        "each(one => one + 1);\neach((two, three) => two);\ntry { f(); } catch (four) { g(four); }\n"))
                .isEqualTo("each(a=>a+1);each((b,d)=>b);try{f();}catch(c){g(c);}\n");
    }

    @Test
    void aPropertyKeepsItsName() {
        assertThat(ShortScript.of(
                        "let name = {name: 1, other: name};\nname.name = name ? name : 2;\nf({name, a: 1});\n"))
                .isEqualTo("let a={name:1,other:a};a.name=a?a:2;f({name:a,a:1});\n");
    }

    @Test
    void aShortNameIsNoneThatMeansSomethingElse() {
        assertThat(ShortScript.of("let value = a + b;\n")).isEqualTo("let c=a+b;\n");
    }

    @Test
    void aRegularExpressionIsNoDivision() {
        assertThat(ShortScript.of("let long = /[/'\"]\\/ /i.test(long) ? long / 2 / 3 : 'it\\'s';\n"))
                .isEqualTo("let a=/[/'\"]\\/ /i.test(a)?a/2/3:'it\\'s';\n");
    }

    @Test
    void twoSignsDoNotBecomeOne() {
        assertThat(ShortScript.of("f(a + +b, c - -d, e++ + g);\n")).isEqualTo("f(a+ +b,c- -d,e++ +g);\n");
    }

    @Test
    void aWordStaysApartFromTheNext() {
        assertThat(ShortScript.of("if (x) { return; } else y();\nreturn typeof z in w;\n"))
                .isEqualTo("if(x){return;}else y();return typeof z in w;\n");
    }

    @Test
    void aLineThatOnlyABraceEndsStaysALine() {
        assertThat(ShortScript.of("function f() {\n}\ng();\n")).isEqualTo("function a(){}\ng();\n");
    }

    @Test
    void aStringWithoutAnEndIsAnError() {
        assertThatThrownBy(() -> ShortScript.of("f('x\n');\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a script has a string without an end: 'x");
    }
}
